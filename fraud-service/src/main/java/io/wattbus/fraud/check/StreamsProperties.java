package io.wattbus.fraud.check;

import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** The stream's settings, as {@code spring.kafka.streams} has them. */
@Component
class StreamsProperties {

    private final Properties properties = new Properties();

    StreamsProperties(KafkaProperties kafka) {
        properties.putAll(kafka.buildStreamsProperties());
    }

    /** The consumer group, and the beginning of the names of internal topics. */
    String applicationId() {
        return properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
    }

    /** Where other replicas can ask this one. */
    HostInfo address() {
        return HostInfo.buildFromEndpoint(properties.getProperty(StreamsConfig.APPLICATION_SERVER_CONFIG));
    }

    Properties all() {
        return properties;
    }
}
