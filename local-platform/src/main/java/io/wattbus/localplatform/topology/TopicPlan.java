package io.wattbus.localplatform.topology;

import io.wattbus.schemas.Retention;
import io.wattbus.schemas.Topic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;

/** How a topic is to be: its layout, and the configuration that keeps its records as long as the design says. */
record TopicPlan(String name, TopologySettings layout, Map<String, String> config) {

    TopicPlan {
        config = Map.copyOf(config);
    }

    static TopicPlan of(Topic<?> topic, TopologySettings layout) {
        Map<String, String> config = new TreeMap<>();
        config.put("min.insync.replicas", Integer.toString(layout.minInSyncReplicas()));
        switch (topic.retention()) {
            case Retention.Compacted() -> config.put("cleanup.policy", "compact");
            case Retention.Timed(var age) -> {
                config.put("cleanup.policy", "delete");
                config.put("retention.ms", Long.toString(age.toMillis()));
            }
        }
        return new TopicPlan(topic.name(), layout, config);
    }

    NewTopic newTopic() {
        return new NewTopic(name, layout.partitions(), layout.replicationFactor()).configs(config);
    }

    /** What has to be set in a topic that is configured as {@code current}. */
    List<AlterConfigOp> changes(Config current) {
        return config.entrySet().stream()
                .filter(wanted -> !wanted.getValue().equals(valueOf(current, wanted.getKey())))
                .map(wanted -> new AlterConfigOp(new ConfigEntry(wanted.getKey(), wanted.getValue()), OpType.SET))
                .toList();
    }

    private static String valueOf(Config config, String key) {
        return Objects.requireNonNull(config.get(key), () -> "Kafka knows no setting " + key)
                .value();
    }
}
