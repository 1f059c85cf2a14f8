package io.wattbus.localplatform.reconcile;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.WireFormat;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EvseStatusRecord;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;

/** Reads the topics from their beginning to where they end when it begins. */
final class LedgerReader {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final String bootstrap;
    private final WireFormat format;

    LedgerReader(String bootstrap, URI registry) {
        this.bootstrap = bootstrap;
        this.format = WireFormat.of(registry);
    }

    Ledger read() {
        Map<String, Object> settings = new HashMap<>(format.config());
        settings.put("bootstrap.servers", bootstrap);
        settings.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
        settings.put("value.deserializer", format.deserializerClass());
        try (KafkaConsumer<String, Object> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = Stream.of(Topics.CHARGING_SESSIONS, Topics.EVSE_STATUS)
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer.endOffsets(partitions), consumer);
        }
    }

    private static Ledger readTo(Map<TopicPartition, Long> ends, KafkaConsumer<String, Object> consumer) {
        Ledger ledger = new Ledger();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            try {
                consumer.poll(POLL).forEach(record -> take(ledger, record));
            } catch (RecordDeserializationException poison) {
                // Every service puts such a record aside: it counts nowhere
                consumer.seek(poison.topicPartition(), poison.offset() + 1);
            }
        }
        return ledger;
    }

    private static void take(Ledger ledger, ConsumerRecord<String, Object> record) {
        switch (record.value()) {
            case ChargingSessionEvent event -> ledger.take(event);
            case EvseStatusRecord status -> ledger.take(status);
            case null, default -> {
                // A tombstone, or another type that no service reads either
            }
        }
    }
}
