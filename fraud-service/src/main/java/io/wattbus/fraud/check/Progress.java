package io.wattbus.fraud.check;

import io.wattbus.schemas.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How far the stream has got, all replicas together: where the topic of sessions ended at some moment, then, when all of
 * that has been read, where the topic behind it ended, and when that has been read too, everything published before the
 * moment has been judged.
 */
@Component
class Progress implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final Admin admin;
    private final Clock clock;
    private final String application;
    private volatile Instant upTo = Instant.EPOCH;
    private Target target = new Target(Instant.EPOCH, true, Map.of());

    /** Ends to be reached; the last ones, or those of the topic in front. */
    private record Target(Instant asOf, boolean last, Map<TopicPartition, Long> ends) {

        boolean reachedBy(Map<TopicPartition, OffsetAndMetadata> committed) {
            return ends.entrySet().stream()
                    .allMatch(end -> committed.containsKey(end.getKey())
                            && committed.get(end.getKey()).offset() >= end.getValue());
        }
    }

    Progress(KafkaAdmin kafka, StreamsProperties streams, Clock clock) {
        this.admin = Admin.create(kafka.getConfigurationProperties());
        this.application = streams.applicationId();
        this.clock = clock;
    }

    /** Everything published before this moment has been read and judged. */
    Instant upTo() {
        return upTo;
    }

    /** Looks once; while Kafka cannot be asked, nothing is known to have been read. */
    @Scheduled(fixedDelayString = "${wattbus.check.progress-interval}")
    void look() throws InterruptedException {
        try {
            if (target.reachedBy(get(admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata()))) {
                target = next();
            }
        } catch (ExecutionException | TimeoutException e) {
            LOG.atDebug().setCause(e).log("Kafka does not tell how far the stream has got");
        }
    }

    private Target next() throws InterruptedException, ExecutionException, TimeoutException {
        if (!target.last()) {
            return new Target(target.asOf(), true, ends(application + '-' + FraudTopology.BY_TOKEN + "-repartition"));
        }
        upTo = target.asOf();
        return new Target(clock.instant(), false, ends(Topics.CHARGING_SESSIONS.name()));
    }

    /** Where the partitions end in which there is anything. */
    private Map<TopicPartition, Long> ends(String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<TopicPartition> partitions = get(
                        admin.describeTopics(List.of(topic)).allTopicNames())
                .values()
                .stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        Map<TopicPartition, ListOffsetsResultInfo> begins = offsets(partitions, OffsetSpec.earliest());
        return offsets(partitions, OffsetSpec.latest()).entrySet().stream()
                .filter(end -> end.getValue().offset()
                        > Objects.requireNonNull(begins.get(end.getKey())).offset())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec where)
            throws InterruptedException, ExecutionException, TimeoutException {
        return get(admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> where)))
                .all());
    }

    private static <T> T get(KafkaFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        admin.close(Duration.ZERO);
    }
}
