package io.wattbus.gateway.messagelog;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the message log together. */
@Configuration(proxyBeanMethods = false)
class MessageLogConfiguration {

    @Bean
    MessageLog messageLog(MessageLogProperties properties, MeterRegistry registry) {
        return new MessageLog(properties.capacityIfOn(), registry);
    }
}
