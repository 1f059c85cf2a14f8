package io.wattbus.roaming.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.wattbus.roaming.testing.KafkaWorld;
import io.wattbus.roaming.testing.RoamingIntegrationTest;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.IdTokenStatus;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.RoamingTokenRecord;
import io.wattbus.schemas.avro.Whitelist;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RoamingIntegrationTest
class PublicationsIT {

    private static final int RECORDS = 40;

    private final Publications publications;
    private final PublicationRound round;
    private final PublicationRepository repository;
    private final TransactionTemplate transaction;
    private final KafkaWorld kafka;
    private final String uid = "publication-" + UUID.randomUUID();

    PublicationsIT(
            Publications publications,
            PublicationRound round,
            PublicationRepository repository,
            TransactionTemplate transaction,
            KafkaWorld kafka) {
        this.publications = publications;
        this.round = round;
        this.repository = repository;
        this.transaction = transaction;
        this.kafka = kafka;
    }

    @Test
    void recordsOfAKeyAreSentInOrderByHoweverManyReplicas() {
        Thread otherReplica = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                round.send();
            }
        });

        IntStream.range(0, RECORDS).forEach(this::publish);

        await().untilAsserted(() -> assertThat(sent()).hasSize(RECORDS));
        otherReplica.interrupt();
        assertThat(sent()).isEqualTo(IntStream.range(0, RECORDS).boxed().toList());
        await().until(() -> repository.size() == 0);
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            publications.enqueue(Topics.ROAMING_TOKENS, record(1));
            status.setRollbackOnly();
        });
        publish(2);

        await().until(() -> !sent().isEmpty());
        assertThat(sent()).containsExactly(2);
    }

    @Test
    void deathBetweenSendingAndDeletingRepeatsAndLosesNothing() {
        transaction.executeWithoutResult(status -> {
            repository.takeTurn();
            publishInAnotherTransaction(1);
            round.send();
            status.setRollbackOnly();
        });

        await().until(() -> sent().size() == 2);
        assertThat(sent()).containsExactly(1, 1);
        await().until(() -> repository.size() == 0);
    }

    @Test
    void aKeyIsTakenAwayByARecordWithoutAValue() {
        publish(1);
        transaction.executeWithoutResult(
                status -> publications.removeAll(Topics.ROAMING_TOKENS, List.of(Topics.ROAMING_TOKENS.key(record(1)))));

        await().untilAsserted(
                        () -> assertThat(kafka.values(Topics.ROAMING_TOKENS, Topics.ROAMING_TOKENS.key(record(1))))
                                .hasSize(2)
                                .endsWith((RoamingTokenRecord) null));
    }

    @Test
    void nothingIsPublishedOutsideATransaction() {
        assertThatThrownBy(() -> publications.enqueue(Topics.ROAMING_TOKENS, record(1)))
                .isInstanceOf(IllegalTransactionStateException.class);
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
        transaction.executeWithoutResult(status -> publications.enqueue(Topics.ROAMING_TOKENS, record(number)));
    }

    private RoamingTokenRecord record(int number) {
        return RoamingTokenRecord.newBuilder()
                .setPartyId("SE*PUB")
                .setType(IdTokenType.RFID)
                .setUid(uid)
                .setStatus(IdTokenStatus.ACCEPTED)
                .setWhitelist(Whitelist.ALWAYS)
                .setUpdatedAt(Instant.ofEpochMilli(number))
                .build();
    }

    private List<Integer> sent() {
        return kafka.values(Topics.ROAMING_TOKENS, Topics.ROAMING_TOKENS.key(record(1))).stream()
                .map(record -> (int) record.getUpdatedAt().toEpochMilli())
                .toList();
    }
}
