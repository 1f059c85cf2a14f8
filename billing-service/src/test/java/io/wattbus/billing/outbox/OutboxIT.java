package io.wattbus.billing.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.TariffRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@BillingIntegrationTest
class OutboxIT {

    private static final int RECORDS = 40;

    private final OutboxPublisher publisher;
    private final OutboxRound round;
    private final OutboxRepository outbox;
    private final TransactionTemplate transaction;
    private final KafkaWorld kafka;
    private final String operator = "outbox-" + UUID.randomUUID();

    OutboxIT(
            OutboxPublisher publisher,
            OutboxRound round,
            OutboxRepository outbox,
            TransactionTemplate transaction,
            KafkaWorld kafka) {
        this.publisher = publisher;
        this.round = round;
        this.outbox = outbox;
        this.transaction = transaction;
        this.kafka = kafka;
    }

    @Test
    void committedRecordsAreSentInOrderByHoweverManyReplicas() {
        Thread otherReplica = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                round.send();
            }
        });

        IntStream.range(0, RECORDS).forEach(this::publish);

        await().untilAsserted(() -> assertThat(sent()).hasSize(RECORDS));
        otherReplica.interrupt();
        assertThat(sent()).isEqualTo(IntStream.range(0, RECORDS).boxed().toList());
        await().until(() -> outbox.size() == 0);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            publisher.publish(Topics.TARIFFS, List.of(record(1)));
            status.setRollbackOnly();
        });
        publish(2);

        await().until(() -> !sent().isEmpty());
        assertThat(sent()).containsExactly(2);
    }

    @Test
    void deathBetweenSendingAndDeletingRepeatsAndLosesNothing() {
        transaction.executeWithoutResult(status -> {
            outbox.takeTurn();
            publishInAnotherTransaction(1);
            round.send();
            status.setRollbackOnly();
        });

        await().until(() -> sent().size() == 2);
        assertThat(sent()).containsExactly(1, 1);
        await().until(() -> outbox.size() == 0);
    }

    private void publishInAnotherTransaction(int number) {
        Thread publishing = Thread.ofVirtual().start(() -> publish(number));
        try {
            publishing.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(int number) {
        transaction.executeWithoutResult(status -> publisher.publish(Topics.TARIFFS, List.of(record(number))));
    }

    private TariffRecord record(int number) {
        return new TariffRecord(operator, "t", List.of(), List.of(), Instant.ofEpochMilli(number), null);
    }

    private List<Integer> sent() {
        return kafka.values(Topics.TARIFFS, operator + "/t").stream()
                .map(record -> (int) record.getUpdatedAt().toEpochMilli())
                .toList();
    }
}
