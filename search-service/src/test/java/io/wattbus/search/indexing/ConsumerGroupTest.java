package io.wattbus.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConsumerGroupTest {

    @Test
    void everyGenerationReadsFromTheFirstRecordOn() {
        assertThat(ConsumerGroup.of("search-service", 1).name()).isEqualTo("search-service");
        assertThat(ConsumerGroup.of("search-service", 2).name()).isEqualTo("search-service-v2");
    }
}
