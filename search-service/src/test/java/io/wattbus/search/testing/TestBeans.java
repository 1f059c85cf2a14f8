package io.wattbus.search.testing;

import io.wattbus.schemas.WireFormat;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** What tests put in the place of, or beside, the service's own beans. */
@TestConfiguration(proxyBeanMethods = false)
public class TestBeans {

    @Bean
    @Primary
    WireFormat codecWithoutRegistry() {
        return AvroCodec.wireFormat();
    }

    @Bean
    @Lazy
    Api api(Environment environment) {
        return new Api(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @Bean
    @Lazy
    KafkaWorld kafkaWorld(KafkaListenerEndpointRegistry listeners, RawIndex index) {
        return new KafkaWorld(RealParts.kafkaAddress(), listeners, index);
    }

    @Bean
    Spans spans() {
        return new Spans();
    }

    @Bean
    RawIndex rawIndex() {
        return new RawIndex(RealParts.platform().openSearchUrl());
    }
}
