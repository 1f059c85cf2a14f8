package io.wattbus.localplatform.topology;

import io.wattbus.schemas.Topic;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** How many records topics hold. */
public final class TopicSizes implements AutoCloseable {

    private final Admin admin;

    public TopicSizes(String kafkaBootstrap) {
        this.admin = Admin.create(Map.of("bootstrap.servers", kafkaBootstrap));
    }

    /** The records that were written to {@code topic} and are not too old. */
    public long of(Topic<?> topic) throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> described =
                admin.describeTopics(List.of(topic.name())).allTopicNames().get();
        List<TopicPartition> partitions = described.values().stream()
                .flatMap(description -> description.partitions().stream()
                        .map(partition -> new TopicPartition(description.name(), partition.partition())))
                .toList();
        return sum(partitions, OffsetSpec.latest()) - sum(partitions, OffsetSpec.earliest());
    }

    private long sum(List<TopicPartition> partitions, OffsetSpec where)
            throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> where)))
                .all()
                .get()
                .values()
                .stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
