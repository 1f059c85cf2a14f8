package io.wattbus.platformtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.platformtests.harness.Recorded;
import io.wattbus.platformtests.harness.RunningPlatform;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The consumers of one service. */
record ConsumerGroup(RunningPlatform platform, String name) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static ConsumerGroup of(RunningPlatform platform, String name) {
        return new ConsumerGroup(platform, name);
    }

    /** Sends a group whose members have all been stopped back to the beginning. */
    void reset() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> beginning = committed(admin).keySet().stream()
                    .collect(Collectors.toMap(partition -> partition, _ -> new OffsetAndMetadata(0)));
            if (!members(admin).isEmpty()) {
                admin.removeMembersFromConsumerGroup(name, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
            admin.alterConsumerGroupOffsets(name, beginning).all().get();
        }
    }

    /** Waits until it has committed the end of every partition that it reads. */
    void awaitAllRead() {
        try (Admin admin = admin()) {
            await(name + " has read everything").atMost(PATIENCE).untilAsserted(() -> {
                Map<TopicPartition, Long> behind = new HashMap<>();
                Map<TopicPartition, OffsetAndMetadata> committed = committed(admin);
                ends(admin, committed).forEach((partition, end) -> {
                    if (committed.get(partition).offset() < end.offset()) {
                        behind.put(partition, end.offset());
                    }
                });
                assertThat(committed).isNotEmpty();
                assertThat(behind).isEmpty();
            });
        }
    }

    /** Waits until it has committed that it is done with {@code record}. */
    void awaitRead(Recorded record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        try (Admin admin = admin()) {
            await(name + " has read a record")
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(committed(admin))
                            .hasEntrySatisfying(
                                    partition,
                                    committed -> assertThat(committed.offset()).isGreaterThan(record.offset())));
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Admin admin)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(name).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> ends(
            Admin admin, Map<TopicPartition, OffsetAndMetadata> committed)
            throws ExecutionException, InterruptedException {
        return admin.listOffsets(committed.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                .all()
                .get();
    }

    private Collection<?> members(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(name)).all().get().get(name).members();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", platform.parts().kafkaBootstrap()));
    }
}
