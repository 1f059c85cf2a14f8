package io.wattbus.search.indexing;

import io.wattbus.search.index.IndexSettings;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which group reads. */
@Configuration(proxyBeanMethods = false)
class IndexingConfiguration {

    @Bean
    ConsumerGroup consumerGroup(KafkaProperties kafka, IndexSettings indices) {
        return ConsumerGroup.of(String.valueOf(kafka.getConsumer().getGroupId()), indices.generation());
    }
}
