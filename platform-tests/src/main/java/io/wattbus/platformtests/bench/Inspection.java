package io.wattbus.platformtests.bench;

import io.wattbus.platformtests.harness.HandDecoder;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.MeterValuesEvent;
import io.wattbus.schemas.avro.StationEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every record of every topic and looks whether it can be what it says. */
final class Inspection {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final String DEAD_LETTERS = ".dlt";

    private final Set<String> stations;
    private final HandDecoder decoder;
    private final Map<String, Topic<?>> topics =
            Topics.all().stream().collect(Collectors.toMap(Topic::name, Function.identity()));
    private long records;
    private long undecodable;
    private long implausible;
    private long deadLetters;

    /** @param stations all that there are */
    Inspection(Set<String> stations, HandDecoder decoder) {
        this.stations = Set.copyOf(stations);
        this.decoder = decoder;
    }

    /** Reads all that is there now. */
    Inspection read(String bootstrap) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("_"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(this::inspect);
            }
        }
        return this;
    }

    List<Figure> figures() {
        return List.of(
                Quantity.count("records inspected", records, "records").atLeast(1),
                Quantity.count("records that cannot be decoded", undecodable, "records")
                        .atMost(0),
                Quantity.count("records that cannot be true", implausible, "records")
                        .atMost(0),
                Quantity.count("dead letters", deadLetters, "records").atMost(0));
    }

    private void inspect(ConsumerRecord<String, byte[]> record) {
        records++;
        Topic<?> topic = topics.get(record.topic());
        if (record.topic().endsWith(DEAD_LETTERS)) {
            deadLetters++;
        } else if (topic != null && record.value() != null) {
            inspect(topic, record.value());
        }
    }

    private void inspect(Topic<?> topic, byte[] value) {
        try {
            if (!isPlausible(decoder.decode(topic, value))) {
                implausible++;
            }
        } catch (RuntimeException notDecoded) {
            undecodable++;
        }
    }

    private boolean isPlausible(SpecificRecord value) {
        return switch (value) {
            case ChargingSessionEvent event ->
                stations.contains(event.getStationId())
                        && event.getEnergyMilliWh() >= 0
                        && !event.getOccurredAt().isBefore(event.getStartedAt());
            case StationEvent event -> stations.contains(event.getStationId());
            case MeterValuesEvent event -> stations.contains(event.getStationId());
            default -> true;
        };
    }
}
