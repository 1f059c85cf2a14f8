package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.Api.Answer;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.FraudSubjectType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators release what is held and credit what is issued; who did it is kept. */
@BillingIntegrationTest
class OperatorActionsIT {

    private static final String REASON = "{\"reason\": \"The cable was broken.\"}";
    private static final Duration NINE_MINUTES = Duration.ofMinutes(9);

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final String stranger = Tokens.of(Fixtures.operator(), Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);
    private final String path = "/api/v1/sessions/" + session.id;

    OperatorActionsIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @BeforeEach
    void putTariff() {
        api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff());
    }

    @Test
    void releasedSessionIsBilledAndItIsKeptWhoDidIt() {
        awaitHeld();

        assertThat(api.post(stranger, path + "/release", REASON).status()).isEqualTo(404);
        Answer released = api.post(token, path + "/release", REASON);

        assertThat(released.status()).isEqualTo(200);
        assertThat(released.at("/state")).isNotEqualTo("HELD");
        awaitRecords(1);
        assertThat(api.get(token, path).at("/state")).isEqualTo("ISSUED");
        Answer done = api.get(token, path + "/actions");
        assertThat(done.json().get("items")).hasSize(1);
        assertThat(done.at("/items/0/action")).isEqualTo("RELEASE");
        assertThat(done.at("/items/0/doneBy")).isEqualTo("test");
        assertThat(done.at("/items/0/reason")).isEqualTo("The cable was broken.");
        assertThat(Instant.parse(done.at("/items/0/doneAt"))).isAfter(session.startedAt);
        assertThat(api.get(stranger, path + "/actions").status()).isEqualTo(404);
    }

    @Test
    void whatNothingHoldsIsNotReleased() {
        awaitHeld();
        api.post(token, path + "/release", "{}");

        Answer again = api.post(token, path + "/release", "{}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/type")).isEqualTo("urn:wattbus:problem:not-held");
    }

    @Test
    void holdThatIsDecidedAfterTheReleaseHoldsWhatIsNotBilledYet() {
        kafka.publish(session.started());
        hold();
        await().untilAsserted(() ->
                assertThat(api.post(token, path + "/release", "{}").status()).isEqualTo(200));

        hold();
        kafka.publish(session.ended(1, 20_000, NINE_MINUTES));

        await().untilAsserted(
                        () -> assertThat(api.get(token, path).at("/state")).isEqualTo("HELD"));
    }

    @Test
    void creditTakesTheRecordBackForGood() {
        String cdr = awaitIssued();

        Answer credited = api.post(token, cdr + "/credit", REASON);

        assertThat(credited.status()).isEqualTo(201);
        List<ChargeDetailRecord> records = awaitRecords(2);
        ChargeDetailRecord credit = records.getLast();
        assertThat(credited.header("Location")).isEqualTo("/api/v1/charge-detail-records/" + credit.getCdrId());
        assertThat(credited.at("/cdrId")).isEqualTo(credit.getCdrId().toString());
        assertThat(credit.getCredit()).isTrue();
        assertThat(credit.getCreditReferenceId()).isEqualTo(records.getFirst().getCdrId());
        assertThat(credit.getTotalCost().getInclVat()).isEqualTo("-6.10");
        assertThat(api.get(token, credited.header("Location")).at("/remark")).isEqualTo("The cable was broken.");
        assertThat(api.get(token, path).at("/state")).isEqualTo("NOT_BILLABLE");
        assertThat(api.get(token, path).at("/reason")).isEqualTo("CREDITED");
        assertThat(api.get(token, path + "/actions").at("/items/0/action")).isEqualTo("CREDIT");
        assertThat(api.get(token, path + "/cost").at("/reason")).isEqualTo("CREDITED");

        kafka.publish(session.ended(2, 30_000, NINE_MINUTES));
        awaitProcessed();

        assertThat(kafka.cdrs(session.id)).hasSize(2);
        assertThat(api.get(token, path).at("/reason")).isEqualTo("CREDITED");
    }

    @Test
    void onlyWhatHoldsIsCreditedAndOnlyByItsOperatorWithAReason() {
        String cdr = awaitIssued();
        assertThat(api.post(stranger, cdr + "/credit", REASON).status()).isEqualTo(404);
        assertThat(api.post(token, cdr + "/credit", "{}").at("/type")).isEqualTo("urn:wattbus:problem:invalid-reason");
        assertThat(api.post(token, cdr + "/credit", "{\"reason\": \"" + "x".repeat(256) + "\"}")
                        .status())
                .isEqualTo(400);
        String credit = api.post(token, cdr + "/credit", REASON).header("Location");

        Answer again = api.post(token, cdr + "/credit", REASON);
        Answer ofCredit = api.post(token, credit + "/credit", REASON);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.at("/creditId")).isEqualTo(credit.substring(credit.lastIndexOf('/') + 1));
        assertThat(ofCredit.at("/type")).isEqualTo("urn:wattbus:problem:is-a-credit");
        assertThat(awaitRecords(2)).hasSize(2);
    }

    private void awaitHeld() {
        hold();
        kafka.publish(session.started());
        await().untilAsserted(
                        () -> assertThat(api.get(token, path).at("/state")).isEqualTo("RUNNING"));
        kafka.publish(session.ended(1, 20_000, NINE_MINUTES));
        await().untilAsserted(
                        () -> assertThat(api.get(token, path).at("/state")).isEqualTo("HELD"));
    }

    private String awaitIssued() {
        kafka.publish(session.started(), session.ended(1, 20_000, NINE_MINUTES));
        return "/api/v1/charge-detail-records/"
                + awaitRecords(1).getFirst().getCdrId().toString();
    }

    private void hold() {
        kafka.publish(FraudDecision.newBuilder()
                .setDecisionId(UUID.randomUUID())
                .setAction(FraudAction.HOLD)
                .setSubjectType(FraudSubjectType.SESSION)
                .setSubject(session.id.toString())
                .setSessionId(session.id)
                .setOperatorId(operator)
                .setRule("TEST")
                .setReason("A test.")
                .setDecidedAt(Instant.now())
                .build());
    }

    private List<ChargeDetailRecord> awaitRecords(int number) {
        await().untilAsserted(() -> assertThat(kafka.cdrs(session.id)).hasSize(number));
        return kafka.cdrs(session.id);
    }

    private void awaitProcessed() {
        Fixtures.Session last = Fixtures.session(operator);
        kafka.publish(last.at(session.stationId).started(), last.ended(1, 1_000, NINE_MINUTES));
        await().untilAsserted(() -> assertThat(kafka.cdrs(last.id)).hasSize(1));
    }
}
