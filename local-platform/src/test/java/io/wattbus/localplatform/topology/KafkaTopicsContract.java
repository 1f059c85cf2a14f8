package io.wattbus.localplatform.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wattbus.localplatform.process.StartFailure;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** What holds for the topics on every Kafka, whoever runs it. */
abstract class KafkaTopicsContract {

    private static final URI NO_REGISTRY = URI.create("http://localhost:1");

    /** A broker that answers. */
    abstract String bootstrap();

    @Test
    void everyTopicIsThereWithItsPartitions() throws Exception {
        topology(12).applyTopics();

        try (Admin admin = KafkaTopics.admin(bootstrap(), Map.of())) {
            List<String> names = Topics.all().stream().<String>map(Topic::name).toList();
            assertThat(admin.describeTopics(names).allTopicNames().get().values())
                    .hasSameSizeAs(names)
                    .extracting(TopicDescription::partitions)
                    .allSatisfy(partitions -> assertThat(partitions).hasSize(12));
        }
    }

    @Test
    void secondRunChangesNothing() {
        topology(12).applyTopics();

        assertThat(topology(12).applyTopics()).isEmpty();
    }

    @Test
    void changedRetentionIsPutRight() throws Exception {
        topology(12).applyTopics();
        try (Admin admin = KafkaTopics.admin(bootstrap(), Map.of())) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.METER_VALUES.name());
            AlterConfigOp shorter = new AlterConfigOp(new ConfigEntry("retention.ms", "3600000"), OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(shorter))).all().get();
        }

        assertThat(topology(12).applyTopics())
                .singleElement()
                .asString()
                .contains("retention.ms", "604800000", "meter-values");
    }

    @Test
    void otherNumberOfPartitionsIsRefusedBecauseKeysWouldMove() {
        topology(12).applyTopics();

        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> topology(24).applyTopics())
                .withMessageContaining("WATTBUS_PARTITIONS=12");
    }

    private Topology topology(int partitions) {
        return new Topology(bootstrap(), NO_REGISTRY, new TopologySettings(partitions, (short) 1, 1));
    }
}
