package io.wattbus.platformtests.harness;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;

/**
 * A record as it lies on a topic.
 *
 * @param seenAtNanos when it was read here, by {@link System#nanoTime}
 */
public record Recorded(
        String topic,
        int partition,
        long offset,
        String key,
        Bytes value,
        Map<String, Bytes> headers,
        long seenAtNanos) {

    static Recorded of(ConsumerRecord<String, byte[]> kafka, long nanos) {
        Map<String, Bytes> headers = new LinkedHashMap<>();
        kafka.headers().forEach(header -> headers.put(header.key(), Bytes.wrap(header.value())));
        return new Recorded(
                kafka.topic(),
                kafka.partition(),
                kafka.offset(),
                kafka.key(),
                Bytes.wrap(kafka.value()),
                headers,
                nanos);
    }

    /** The header of this name as text; empty when there is none. */
    public String header(String name) {
        Bytes value = headers.get(name);
        return value == null ? "" : new String(value.get(), StandardCharsets.UTF_8);
    }
}
