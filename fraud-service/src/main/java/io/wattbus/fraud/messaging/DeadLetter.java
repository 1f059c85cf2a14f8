package io.wattbus.fraud.messaging;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * A record that can never be processed.
 *
 * @param at where it was
 * @param cause classes of the failure and its causes; messages could quote personal data
 */
public record DeadLetter(RecordMetadata at, Record<byte[], byte[]> record, String cause) {

    static final String CAUSE_HEADER = "wattbus-dlt-cause";
    static final String PARTITION_HEADER = "wattbus-dlt-partition";
    static final String OFFSET_HEADER = "wattbus-dlt-offset";

    /** {@code record}, which is being processed in {@code context} and fails by {@code e}. */
    public static DeadLetter of(ProcessingContext context, Record<byte[], byte[]> record, Throwable e) {
        String cause = Stream.iterate(e, next -> next != null, Throwable::getCause)
                .map(next -> next.getClass().getName())
                .collect(Collectors.joining(" < "));
        return new DeadLetter(context.recordMetadata().orElseThrow(), record, cause);
    }

    /** As it is put aside in {@code topic}: its own bytes and headers, and where and why. */
    ProducerRecord<byte[], byte[]> in(String topic) {
        RecordHeaders headers = new RecordHeaders(record.headers());
        headers.add(CAUSE_HEADER, bytes(cause));
        headers.add(PARTITION_HEADER, bytes(Integer.toString(at.partition())));
        headers.add(OFFSET_HEADER, bytes(Long.toString(at.offset())));
        return new ProducerRecord<>(topic, null, record.key(), record.value(), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
