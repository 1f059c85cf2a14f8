package io.wattbus.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class OrderedSenderTest {

    private static final List<OutboxRecord> BATCH =
            List.of(stored(1, "A"), stored(2, "B"), stored(3, "A"), stored(4, "A"), stored(5, "B"));

    @Test
    void sendsAllRecordsEachKeyInOrder() throws InterruptedException {
        FailingProducer producer = new FailingProducer(value -> false, new NetworkException());

        Delivery delivery = sender(producer).deliver(BATCH, () -> {});

        assertThat(ids(delivery.acknowledged())).containsExactly(1L, 2L, 3L, 5L, 4L);
        assertThat(delivery.failures()).isEmpty();
    }

    @Test
    void letsNothingOvertakeARecordThatKafkaRefuses() throws InterruptedException {
        FailingProducer producer = new FailingProducer(value -> value == 3, new RecordTooLargeException());

        Delivery delivery = sender(producer).deliver(BATCH, () -> {});

        assertThat(producer.sentValues()).containsExactly(1, 2, 5);
        assertThat(ids(delivery.acknowledged())).containsExactly(1L, 2L, 5L);
        assertThat(ids(delivery.failures().keySet())).containsExactly(3L);
        assertThat(delivery.brokerAway()).isFalse();
    }

    @Test
    void stopsAtOnceWhenTheBrokerIsAway() throws InterruptedException {
        FailingProducer producer = new FailingProducer(value -> true, new NetworkException());

        Delivery delivery = sender(producer).deliver(BATCH, () -> {});

        assertThat(delivery.acknowledged()).isEmpty();
        assertThat(delivery.failures()).hasSize(1);
        assertThat(delivery.brokerAway()).isTrue();
    }

    @Test
    void looksWhetherItStillOwnsTheRecordsWhileItWaits() throws InterruptedException {
        MockProducer<String, byte[]> silent =
                new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
        List<String> looks = new ArrayList<>();

        Delivery delivery = sender(silent).deliver(List.of(stored(1, "A")), () -> {
            looks.add("looked");
            silent.completeNext();
        });

        assertThat(looks).hasSize(1);
        assertThat(ids(delivery.acknowledged())).containsExactly(1L);
    }

    private static OrderedSender sender(MockProducer<String, byte[]> producer) {
        return new OrderedSender(producer, Duration.ofMillis(1));
    }

    private static OutboxRecord stored(long id, String key) {
        return new OutboxRecord(id, new ProducerRecord<>("charging-sessions", key, new byte[] {(byte) id}));
    }

    private static List<Long> ids(Iterable<OutboxRecord> records) {
        List<Long> ids = new ArrayList<>();
        records.forEach(next -> ids.add(next.id()));
        return ids;
    }

    /** Fails the records that a test picks by their value. */
    private static final class FailingProducer extends MockProducer<String, byte[]> {

        private final Predicate<Integer> fails;
        private final RuntimeException failure;

        FailingProducer(Predicate<Integer> fails, RuntimeException failure) {
            super(Cluster.empty(), false, null, new StringSerializer(), new ByteArraySerializer());
            this.fails = fails;
            this.failure = failure;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> next) {
            if (fails.test((int) next.value()[0])) {
                return CompletableFuture.failedFuture(failure);
            }
            Future<RecordMetadata> future = super.send(next);
            completeNext();
            return future;
        }

        List<Integer> sentValues() {
            return history().stream().map(sent -> (int) sent.value()[0]).toList();
        }
    }
}
