package io.wattbus.platformtests.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a consumer group is behind. */
final class GroupLag {

    private static final Duration LOOK = Duration.ofMillis(500);

    private GroupLag() {}

    /** Waits until {@code group} has read all that is there. */
    static void awaitNone(String bootstrap, String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            while (of(admin, group) > 0) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long of(Admin admin, String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return admin
                .listOffsets(read.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                .all()
                .get()
                .entrySet()
                .stream()
                .mapToLong(end -> end.getValue().offset()
                        - read.getOrDefault(end.getKey(), new OffsetAndMetadata(0))
                                .offset())
                .sum();
    }
}
