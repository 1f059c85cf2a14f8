package io.wattbus.gateway.outbox;

import io.wattbus.schemas.WireFormat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The wire format, and whether it can be written. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    @ConditionalOnMissingBean
    WireFormat wireFormat(RegistryProperties registry) {
        return registry.wireFormat();
    }

    @Bean
    HealthIndicator schemasHealthIndicator(WireEncoder encoder) {
        return () ->
                encoder.ready() ? Health.up().build() : Health.outOfService().build();
    }
}
