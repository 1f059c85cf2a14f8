package io.wattbus.platformtests.bench;

import io.wattbus.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Which charge detail records are on their topic, and when each was seen there first. */
final class SeenRecords implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<UUID, Long> seenAt = new ConcurrentHashMap<>();
    private final AtomicLong repeated = new AtomicLong();
    private final Thread reader;

    private SeenRecords(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.reader = Thread.ofPlatform().daemon().name("seen-records").unstarted(this::read);
    }

    /** Follows the topic from its beginning. */
    static SeenRecords follow(String bootstrap) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.CHARGE_DETAIL_RECORDS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        SeenRecords records = new SeenRecords(consumer);
        records.reader.start();
        return records;
    }

    /** Sessions that have a record. */
    int count() {
        return seenAt.size();
    }

    /** Records of sessions that had one. */
    long repeated() {
        return repeated.get();
    }

    /** When the record of {@code session}, which there is, was seen. */
    long seenAt(UUID session) {
        return Objects.requireNonNull(seenAt.get(session));
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try (consumer) {
            while (true) {
                var records = consumer.poll(POLL);
                long now = System.nanoTime();
                records.forEach(record -> {
                    if (seenAt.putIfAbsent(UUID.fromString(record.key()), now) != null) {
                        repeated.incrementAndGet();
                    }
                });
            }
        } catch (WakeupException _) {
            // Closing
        }
    }
}
