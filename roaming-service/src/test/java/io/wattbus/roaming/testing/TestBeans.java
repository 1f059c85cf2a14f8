package io.wattbus.roaming.testing;

import io.wattbus.schemas.WireFormat;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** What tests put in the place of, or beside, the service's own beans. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    @Primary
    WireFormat codecWithoutRegistry() {
        return AvroCodec.wireFormat();
    }

    @Bean
    Api api() {
        return new Api(RealParts.serviceUrl());
    }

    @Bean
    KafkaWorld kafkaWorld(KafkaListenerEndpointRegistry listeners) {
        return new KafkaWorld(RealParts.kafkaAddress(), listeners);
    }

    @Bean
    Spans spans() {
        return new Spans();
    }

    @Bean
    World world(KafkaWorld kafka, Api api) {
        return new World(kafka, api);
    }
}
