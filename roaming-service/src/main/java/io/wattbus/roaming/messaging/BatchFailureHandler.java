package io.wattbus.roaming.messaging;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.FixedBackOff;

/**
 * What follows a failed batch. A record that the listener names as the culprit is put aside and the rest goes on. Without
 * a culprit it was an outage: the batch is read again after a pause, as often as it takes. Spring's own handler would put
 * the whole batch aside if a culprit turned up while it was waiting out an outage, hence this one.
 */
class BatchFailureHandler implements CommonErrorHandler {

    private final DefaultErrorHandler putAside;
    private final BackOff backOff;
    private final Map<TopicPartition, Waiting> waiting = new ConcurrentHashMap<>();

    /** The same record failing again and again. */
    private record Waiting(long position, BackOffExecution pauses) {}

    BatchFailureHandler(ConsumerRecordRecoverer deadLetters, BackOff backOff) {
        this.putAside = new DefaultErrorHandler(deadLetters, new FixedBackOff(0, 0));
        this.putAside.setLogLevel(KafkaException.Level.DEBUG);
        this.backOff = backOff;
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable listener) {
        if (hasCulprit(failure)) {
            putAside.handleBatch(failure, records, consumer, container, listener);
        } else {
            readAgain(failure, records, consumer, container);
        }
    }

    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        putAside.handleOtherException(failure, consumer, container, batchListener);
    }

    /** Always throws, so that nothing of the batch is acknowledged. */
    private void readAgain(
            Exception failure,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container) {
        records.partitions().forEach(partition -> consumer.seek(partition, position(records, partition)));
        TopicPartition first = records.partitions().iterator().next();
        try {
            ListenerUtils.stoppableSleep(container, pause(first, position(records, first)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new KafkaException("Own infrastructure is away; reading again", KafkaException.Level.WARN, failure);
    }

    private long pause(TopicPartition partition, long position) {
        return Objects.requireNonNull(waiting.compute(
                        partition,
                        (key, before) -> before != null && before.position() == position
                                ? before
                                : new Waiting(position, backOff.start())))
                .pauses()
                .nextBackOff();
    }

    private static long position(ConsumerRecords<?, ?> records, TopicPartition partition) {
        return records.records(partition).getFirst().offset();
    }

    private static boolean hasCulprit(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null && !(cause instanceof BatchListenerFailedException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
