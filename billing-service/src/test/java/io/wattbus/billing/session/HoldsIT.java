package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.session.HoldDecision.Hold;
import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.FraudSubjectType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions of the fraud checks and the sessions they are about, in whatever order they come. */
@BillingIntegrationTest
class HoldsIT {

    private final KafkaWorld kafka;
    private final Api api;
    private final Sessions sessions;
    private final HeldSessions heldSessions;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final MeterRegistry meters;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);

    HoldsIT(
            KafkaWorld kafka,
            Api api,
            Sessions sessions,
            HeldSessions heldSessions,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            MeterRegistry meters) {
        this.kafka = kafka;
        this.api = api;
        this.sessions = sessions;
        this.heldSessions = heldSessions;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.meters = meters;
    }

    @BeforeEach
    void putTariff() {
        api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff());
    }

    @Test
    void sessionHeldWhileItRunsIsBilledOnceItIsReleased() {
        kafka.publish(session.started());
        await().untilAsserted(() -> assertThat(state()).isEqualTo("RUNNING"));
        FraudDecision hold = decision(FraudAction.HOLD).build();
        publishAndAwait(hold);

        kafka.publish(ended());
        await().untilAsserted(() -> assertThat(state()).isEqualTo("HELD"));
        assertThat(api.get(token, "/api/v1/sessions?state=HELD").at("/items/0/sessionId"))
                .isEqualTo(session.id.toString());
        assertThat(api.get(token, "/api/v1/sessions/" + session.id + "/cost").at("/state"))
                .isEqualTo("HELD");
        assertThat(api.get(token, "/api/v1/sessions/" + session.id + "/cost").at("/cost/exclVat"))
                .isEqualTo("5.50");
        assertThat(kafka.cdrs(session.id)).isEmpty();

        kafka.publish(releaseOf(hold));

        awaitCdr();
        assertThat(state()).isEqualTo("ISSUED");
    }

    @Test
    void holdThatTheEndLeadsToComesInTime() {
        transaction.executeWithoutResult(status -> {
            sessions.apply(Events.told(id(), place()));
            assertThat(storedState()).isEqualTo("WAITING_FOR_SETTLEMENT");
            heldSessions.apply(
                    new Hold(UUID.randomUUID(), id(), new OperatorId(operator), Instant.now(), Optional.empty()));
        });

        sessions.settleDue();

        assertThat(state()).isEqualTo("HELD");
        assertThat(kafka.cdrs(session.id)).isEmpty();
    }

    @Test
    void whatADeadProcessLeftWaitingIsBilledByAnother() {
        kafka.publish(
                session.started(),
                session.ended(1, 20_000, Duration.ofMinutes(9), EndedBy.INFERRED)
                        .build());
        await().untilAsserted(() -> assertThat(state()).isEqualTo("WAITING_FOR_SETTLEMENT"));

        jdbc.sql("""
                        update session set due_at = now(),
                            ended = jsonb_set(ended, '{endedBy}', '"REPORTED"')
                        where session_id = :session""").param("session", session.id).update();

        awaitCdr();
    }

    @Test
    void releaseThatComesBeforeItsHoldLetsTheSessionGo() {
        FraudDecision hold = decision(FraudAction.HOLD).build();
        publishAndAwait(releaseOf(hold));
        publishAndAwait(hold);

        kafka.publish(session.started(), ended());

        awaitCdr();
    }

    @Test
    void holdEndsWhenItsTimeIsUp() {
        publishAndAwait(decision(FraudAction.HOLD)
                .setValidUntil(Instant.now().plusSeconds(2))
                .build());

        kafka.publish(session.started(), ended());

        await().untilAsserted(() -> assertThat(
                        api.get(token, "/api/v1/sessions/" + session.id).at("/heldUntil"))
                .isNotEmpty());
        awaitCdr();
    }

    @Test
    void holdOfAnIssuedSessionChangesNothingAndIsShown() {
        kafka.publish(session.started(), ended());
        awaitCdr();
        double tooLate = meters.counter("wattbus.holds.too.late").count();

        publishAndAwait(decision(FraudAction.HOLD).build());

        assertThat(state()).isEqualTo("ISSUED");
        assertThat(api.get(token, "/api/v1/sessions/" + session.id).at("/heldTooLate"))
                .isEqualTo("true");
        assertThat(meters.counter("wattbus.holds.too.late").count()).isEqualTo(tooLate + 1);
        assertThat(kafka.cdrs(session.id)).hasSize(1);
    }

    @Test
    void decisionsThatAreTooOldOfAnotherOperatorOrAboutOtherThingsAreWithoutEffect() {
        kafka.publish(session.started());
        await().untilAsserted(() -> assertThat(state()).isEqualTo("RUNNING"));
        double foreign = refused("FOREIGN");
        double expired = refused("EXPIRED");

        kafka.publish(decision(FraudAction.HOLD).setOperatorId("SE*OTH").build());
        kafka.publish(decision(FraudAction.HOLD)
                .setValidUntil(Instant.now().minusSeconds(1))
                .build());
        kafka.publish(decision(FraudAction.STOP).build());
        kafka.publish(ended());

        awaitCdr();
        await().untilAsserted(() -> {
            assertThat(refused("FOREIGN")).isEqualTo(foreign + 1);
            assertThat(refused("EXPIRED")).isEqualTo(expired + 1);
        });
    }

    @Test
    void replayOfBothTopicsHoldsAndBillsNothingTwice() throws Exception {
        FraudDecision hold = decision(FraudAction.HOLD).build();
        publishAndAwait(hold);
        kafka.publish(session.started(), ended());
        await().untilAsserted(() -> assertThat(state()).isEqualTo("HELD"));
        publishAndAwait(releaseOf(hold));
        awaitCdr();
        double repeated = events("repeated");

        kafka.replayAll();

        await().until(() -> events("repeated") >= repeated + 2);
        assertThat(state()).isEqualTo("ISSUED");
        assertThat(api.get(token, "/api/v1/sessions/" + session.id).at("/heldTooLate"))
                .isEqualTo("false");
        assertThat(kafka.cdrs(session.id)).hasSize(1);
    }

    @Test
    void sessionThatCannotBeSettledKeepsNoOtherWaiting() {
        double unsettled = meters.counter("wattbus.sessions.unsettled").count();
        publishAndAwait(decision(FraudAction.HOLD)
                .setValidUntil(Instant.now().plusSeconds(2))
                .build());
        kafka.publish(session.started(), ended());
        await().untilAsserted(() -> assertThat(state()).isEqualTo("HELD"));
        jdbc.sql("""
                        insert into cdr (cdr_id, session_id, revision, operator_id, issued_at, document)
                        values (?, ?, 0, ?, now(), ?::jsonb)""").params(UUID.randomUUID(), session.id, operator, """
                        {"session": {"endedAt": "2026-05-01T10:00:00Z", "place": {"locationId": "L"}},
                         "bill": {"tariff": {"tariffId": {"value": "T"}}}}""").update();
        await().until(() -> meters.counter("wattbus.sessions.unsettled").count() > unsettled);

        Fixtures.Session next = Fixtures.session(operator);
        kafka.publish(next.started(), next.ended(1, 20_000, Duration.ofMinutes(9)));

        await().untilAsserted(() -> assertThat(kafka.cdrs(next.id)).hasSize(1));
        assertThat(kafka.cdrs(session.id)).isEmpty();
    }

    private ChargingSessionEvent ended() {
        return session.ended(1, 20_000, Duration.ofMinutes(9));
    }

    private FraudDecision.Builder decision(FraudAction action) {
        return FraudDecision.newBuilder()
                .setDecisionId(UUID.randomUUID())
                .setAction(action)
                .setSubjectType(FraudSubjectType.SESSION)
                .setSubject(session.id.toString())
                .setSessionId(session.id)
                .setOperatorId(operator)
                .setRule("TEST")
                .setReason("A test.")
                .setDecidedAt(Instant.now());
    }

    private FraudDecision releaseOf(FraudDecision hold) {
        return decision(FraudAction.RELEASE).setReleases(hold.getDecisionId()).build();
    }

    private void publishAndAwait(FraudDecision decision) {
        kafka.publish(decision);
        await().until(() -> jdbc.sql("select count(*) from hold_decision where decision_id = ?")
                        .param(decision.getDecisionId())
                        .query(Integer.class)
                        .single()
                == 1);
    }

    private void awaitCdr() {
        await().untilAsserted(() -> assertThat(kafka.cdrs(session.id)).hasSize(1));
    }

    private SessionId id() {
        return new SessionId(session.id);
    }

    private Place place() {
        return new Place(new OperatorId(operator), "loc-1", session.stationId, session.stationId + "-1", 1);
    }

    private String storedState() {
        return jdbc.sql("select state from session where session_id = ?")
                .param(session.id)
                .query(String.class)
                .single();
    }

    private String state() {
        return api.get(token, "/api/v1/sessions/" + session.id).at("/state");
    }

    private double refused(String reason) {
        return meters.counter("wattbus.decisions.refused", "reason", reason).count();
    }

    private double events(String outcome) {
        return meters.counter("wattbus.events", "topic", "fraud-decisions", "outcome", outcome)
                .count();
    }
}
