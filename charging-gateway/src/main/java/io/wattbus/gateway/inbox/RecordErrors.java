package io.wattbus.gateway.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.TransactionException;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What follows a record that could not be applied: while the store is away it is tried again, in order, forever; one that
 * can never be applied is put aside with its original bytes, the kind of failure and where it was.
 */
@Configuration(proxyBeanMethods = false)
class RecordErrors {

    private static final String SERVICE = "charging-gateway";
    private static final String CAUSE_HEADER = "wattbus-dlt-cause";
    private static final String WRAPPERS = "org.springframework.kafka.listener.";
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BY_KEY = -1;
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(RecordErrors.class);

    @Bean
    CommonErrorHandler recordErrorHandler(
            KafkaOperations<byte[], byte[]> kafka, KafkaAdmin admin, MeterRegistry meters) {
        ExponentialBackOff forever = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
        forever.setMaxInterval(LONGEST_PAUSE_MS);
        FixedBackOff never = new FixedBackOff(0, 0);
        DefaultErrorHandler handler = new DefaultErrorHandler(deadLetters(kafka, admin, meters), forever);
        // Every failure may pass until it is looked at
        handler.setClassifications(Map.of(), true);
        handler.setBackOffFunction((record, failure) -> mayPass(failure) ? forever : never);
        return handler;
    }

    private static ConsumerRecordRecoverer deadLetters(
            KafkaOperations<byte[], byte[]> kafka, KafkaAdmin admin, MeterRegistry meters) {
        DeadLetterPublishingRecoverer publisher = new DeadLetterPublishingRecoverer(
                kafka, (record, e) -> new TopicPartition(deadLetters(record), BY_KEY));
        // Messages could quote personal data: classes do not
        publisher.setExceptionHeadersCreator((headers, e, isKey, names) ->
                headers.add(CAUSE_HEADER, causes(e).getBytes(StandardCharsets.UTF_8)));
        publisher.setFailIfSendResultIsError(true);
        Set<String> existing = ConcurrentHashMap.newKeySet();
        return (record, e) -> {
            String topic = deadLetters(record);
            if (!existing.contains(topic)) { // not at the start: that would wait for Kafka
                admin.createOrModifyTopics(newTopic(topic));
                existing.add(topic);
            }
            publisher.accept(record, e);
            meters.counter("wattbus.dead.letters", "topic", record.topic()).increment();
            LOG.atError()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .addKeyValue("cause", causes(e))
                    .log("Record put aside as dead letter");
        };
    }

    private static String deadLetters(ConsumerRecord<?, ?> record) {
        return Topics.all().stream()
                .filter(topic -> topic.name().equals(record.topic()))
                .map(topic -> topic.deadLetterTopic(SERVICE))
                .findFirst()
                .orElseThrow();
    }

    private static NewTopic newTopic(String name) {
        return TopicBuilder.name(name)
                .partitions(1)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis()))
                .build();
    }

    /** A value that the database refuses is the record's fault; everything else it says may pass. */
    private static boolean mayPass(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryAwayException
                    || cause instanceof TransactionException
                    || (cause instanceof DataAccessException && !(cause instanceof DataIntegrityViolationException))) {
                return true;
            }
        }
        return false;
    }

    private static String causes(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getName())
                .filter(name -> !name.startsWith(WRAPPERS))
                .collect(Collectors.joining(" < "));
    }
}
