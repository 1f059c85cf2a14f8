package io.wattbus.roaming.messaging;

import io.wattbus.schemas.WireFormat;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Utils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.support.LoggingProducerListener;
import org.springframework.kafka.support.ProducerListener;
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
    @SuppressWarnings("unchecked") // named by the wire format; it writes whatever record it is given
    Serializer<Object> avroSerializer(WireFormat format) throws ClassNotFoundException {
        Serializer<Object> serializer = Utils.newInstance(format.serializerClass(), Serializer.class);
        serializer.configure(format.config(), false);
        return serializer;
    }

    @Bean
    @SuppressWarnings("unchecked") // likewise
    Deserializer<Object> avroDeserializer(WireFormat format) throws ClassNotFoundException {
        Deserializer<Object> deserializer = Utils.newInstance(format.deserializerClass(), Deserializer.class);
        deserializer.configure(format.config(), false);
        return deserializer;
    }

    /** Keys name tokens: what could not be sent is not written into logs. */
    @Bean
    ProducerListener<Object, Object> producerListener() {
        LoggingProducerListener<Object, Object> listener = new LoggingProducerListener<>();
        listener.setIncludeContents(false);
        return listener;
    }

    @Bean
    CommonErrorHandler errorHandler(ConsumerRecordRecoverer deadLetters, MessagingSettings settings) {
        ExponentialBackOff forever =
                new ExponentialBackOff(settings.firstRetry().toMillis(), DOUBLE);
        forever.setMaxInterval(settings.longestRetry().toMillis());
        return new BatchFailureHandler(deadLetters, forever);
    }
}
