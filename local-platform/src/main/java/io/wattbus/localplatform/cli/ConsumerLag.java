package io.wattbus.localplatform.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many records each group of consumers has before it. */
record ConsumerLag(Admin admin) {

    static Map<String, Long> of(String bootstrap) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return new ConsumerLag(admin).ofAllGroups();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not tell its consumers", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private Map<String, Long> ofAllGroups() throws ExecutionException, InterruptedException {
        List<String> groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId)
                .toList();
        Map<String, Long> lags = new TreeMap<>();
        for (String group : groups) {
            lags.put(group, ofGroup(group));
        }
        return lags;
    }

    private long ofGroup(String group) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(read.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                .all()
                .get();
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue().offset() - offset(read, end.getKey()))
                .sum();
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> read, TopicPartition partition) {
        OffsetAndMetadata position = read.get(partition);
        return position == null ? 0 : position.offset();
    }
}
