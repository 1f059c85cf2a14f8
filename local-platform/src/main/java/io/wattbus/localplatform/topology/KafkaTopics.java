package io.wattbus.localplatform.topology;

import io.wattbus.localplatform.process.StartFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;

/** The topics of a broker, brought to a plan. */
record KafkaTopics(Admin admin) {

    private static final long PATIENCE_S = 60;

    static Admin admin(String bootstrap, Map<String, String> clientConfig) {
        Map<String, Object> config = new HashMap<>(clientConfig);
        config.put("bootstrap.servers", bootstrap);
        return Admin.create(config);
    }

    /** Creates and reconfigures what differs, and says what it did. */
    List<String> apply(List<TopicPlan> plans) {
        Set<String> existing = await(admin.listTopics().names());
        List<TopicPlan> missing =
                plans.stream().filter(plan -> !existing.contains(plan.name())).toList();
        List<TopicPlan> present =
                plans.stream().filter(plan -> existing.contains(plan.name())).toList();
        List<String> done = new ArrayList<>();
        await(admin.createTopics(missing.stream().map(TopicPlan::newTopic).toList())
                .all());
        missing.forEach(plan -> done.add("created " + plan.name()));
        checkPartitions(present);
        done.addAll(reconfigure(present));
        return done;
    }

    /** More partitions would send a key elsewhere than before and so break the order of its records. */
    private void checkPartitions(List<TopicPlan> plans) {
        Map<String, TopicDescription> descriptions =
                await(admin.describeTopics(names(plans)).allTopicNames());
        plans.forEach(plan -> {
            int partitions = Objects.requireNonNull(descriptions.get(plan.name()))
                    .partitions()
                    .size();
            if (partitions != plan.layout().partitions()) {
                throw new StartFailure("%s has %d partitions, not %d: set WATTBUS_PARTITIONS=%d or start with --fresh"
                        .formatted(plan.name(), partitions, plan.layout().partitions(), partitions));
            }
        });
    }

    private List<String> reconfigure(List<TopicPlan> plans) {
        Map<ConfigResource, Config> current = await(
                admin.describeConfigs(plans.stream().map(KafkaTopics::resource).toList())
                        .all());
        List<String> done = new ArrayList<>();
        for (TopicPlan plan : plans) {
            List<AlterConfigOp> changes = plan.changes(Objects.requireNonNull(current.get(resource(plan))));
            if (!changes.isEmpty()) {
                await(admin.incrementalAlterConfigs(Map.of(resource(plan), changes))
                        .all());
                changes.forEach(change -> done.add("set %s of %s".formatted(change.configEntry(), plan.name())));
            }
        }
        return done;
    }

    private static Collection<String> names(List<TopicPlan> plans) {
        return plans.stream().map(TopicPlan::name).toList();
    }

    private static ConfigResource resource(TopicPlan plan) {
        return new ConfigResource(ConfigResource.Type.TOPIC, plan.name());
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while talking to Kafka", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailure("Kafka refuses the topics: " + e.getMessage(), e);
        }
    }
}
