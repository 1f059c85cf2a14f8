package io.wattbus.platformtests.harness;

import io.wattbus.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that ever was on any topic, read by a plain consumer of raw bytes that belongs to no group. */
public final class Journal implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final HandDecoder decoder;
    private final Map<String, Queue<Recorded>> topics = new ConcurrentHashMap<>();
    private final List<Waiter> waiters = new CopyOnWriteArrayList<>();
    private final Thread reader;

    /** Somebody who waits for a record. */
    private record Waiter(Predicate<Recorded> wanted, CompletableFuture<Recorded> found) {}

    private Journal(KafkaConsumer<String, byte[]> consumer, HandDecoder decoder) {
        this.consumer = consumer;
        this.decoder = decoder;
        this.reader = Thread.ofPlatform().daemon().name("journal").unstarted(this::read);
    }

    /** Begins to read every topic that there is, from its beginning. */
    public static Journal open(String bootstrap, HandDecoder decoder) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest", "fetch.max.wait.ms", "100"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                .filter(topic -> !topic.getKey().startsWith("__"))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Journal journal = new Journal(consumer, decoder);
        journal.reader.start();
        return journal;
    }

    /** What was seen on {@code topic} so far; records of one partition in their order. */
    public List<Recorded> on(String topic) {
        return List.copyOf(topics.getOrDefault(topic, new ConcurrentLinkedQueue<>()));
    }

    /** The records of one key so far, in their order. */
    public List<Recorded> on(Topic<?> topic, String key) {
        return seen(topic, key).toList();
    }

    /** The values of one key so far, in their order; one that was sent twice is there twice. */
    public <V extends SpecificRecord> List<V> values(Topic<V> topic, String key) {
        return seen(topic, key).map(record -> value(topic, record)).toList();
    }

    /** The first record that is read from now on and is {@code wanted}. */
    public CompletableFuture<Recorded> next(Predicate<Recorded> wanted) {
        Waiter waiter = new Waiter(wanted, new CompletableFuture<>());
        waiters.add(waiter);
        return waiter.found();
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

    /** The value of a record of {@code topic}. */
    public <V extends SpecificRecord> V value(Topic<V> topic, Recorded record) {
        return decoder.decode(topic, record.value().get());
    }

    private Stream<Recorded> seen(Topic<?> topic, String key) {
        return topics.getOrDefault(topic.name(), new ConcurrentLinkedQueue<>()).stream()
                .filter(record -> record.key().equals(key));
    }

    private void read() {
        try (consumer) {
            while (true) {
                var records = consumer.poll(POLL);
                long now = System.nanoTime();
                records.forEach(record -> take(Recorded.of(record, now)));
            }
        } catch (WakeupException _) {
            // Closing
        }
    }

    private void take(Recorded record) {
        topics.computeIfAbsent(record.topic(), _ -> new ConcurrentLinkedQueue<>())
                .add(record);
        waiters.removeIf(
                waiter -> waiter.wanted().test(record) && waiter.found().complete(record));
    }
}
