package io.wattbus.roaming.messaging;

import io.wattbus.schemas.WireFormat;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Utils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.util.backoff.ExponentialBackOff;

/** The wire format and what happens when a batch fails. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    private static final double DOUBLE = 2;

    @Bean
    WireFormat wireFormat(MessagingSettings settings) {
        return WireFormat.of(settings.registryUrl());
    }

    @Bean
    @SuppressWarnings("unchecked") // named by the wire format; it reads whatever record it is given
    Deserializer<Object> avroDeserializer(WireFormat format) throws ClassNotFoundException {
        Deserializer<Object> deserializer = Utils.newInstance(format.deserializerClass(), Deserializer.class);
        deserializer.configure(format.config(), false);
        return deserializer;
    }

    @Bean
    CommonErrorHandler errorHandler(ConsumerRecordRecoverer deadLetters, MessagingSettings settings) {
        ExponentialBackOff forever =
                new ExponentialBackOff(settings.firstRetry().toMillis(), DOUBLE);
        forever.setMaxInterval(settings.longestRetry().toMillis());
        return new BatchFailureHandler(deadLetters, forever);
    }
}
