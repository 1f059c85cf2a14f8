package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.cdr.CdrId;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.SessionEventType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of a session after its record is out: a credit and a new record, or nothing. */
@BillingIntegrationTest
class CorrectionsIT {

    private static final Duration FOUR_MINUTES = Duration.ofMinutes(4);
    private static final Duration NINE_MINUTES = Duration.ofMinutes(9);

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);

    CorrectionsIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
    }

    @BeforeEach
    void putTariff() {
        api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff());
    }

    @Test
    void anotherEndGivesACreditAndANewRecord() {
        kafka.publish(session.started(), session.ended(1, 20_000, NINE_MINUTES));
        awaitRecords(1);

        kafka.publish(session.ended(2, 21_000, NINE_MINUTES));

        List<ChargeDetailRecord> records = awaitRecords(3);
        ChargeDetailRecord first = records.getFirst();
        ChargeDetailRecord credit = records.get(1);
        ChargeDetailRecord second = records.getLast();
        assertThat(records).extracting(ChargeDetailRecord::getRevision).containsExactly(0, 1, 2);
        assertThat(records).extracting(ChargeDetailRecord::getCdrId).containsExactly(id(0), id(1), id(2));
        assertThat(records)
                .extracting(ChargeDetailRecord::getIssuedAt)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(records).extracting(ChargeDetailRecord::getCredit).containsExactly(false, true, false);
        assertThat(credit.getCreditReferenceId()).isEqualTo(first.getCdrId());
        assertThat(credit.getTotalCost().getExclVat()).isEqualTo("-5.50");
        assertThat(credit.getTotalCost().getInclVat()).isEqualTo("-6.10");
        assertThat(credit.getTotalEnergyCost()).isEqualTo(first.getTotalEnergyCost());
        assertThat(credit.getEnergyMilliWh()).isEqualTo(first.getEnergyMilliWh());
        assertThat(credit.getChargingPeriods()).isEqualTo(first.getChargingPeriods());
        assertThat(second.getCreditReferenceId()).isNull();
        assertThat(second.getEnergyMilliWh()).isEqualTo(21_000_000);
        assertThat(second.getTotalCost().getExclVat()).isEqualTo("5.75");
        assertThat(state("/state")).isEqualTo("ISSUED");
        assertThat(state("/cdrId")).isEqualTo(id(2).toString());
        assertThat(cost("/cost/exclVat")).isEqualTo("5.75");
        assertThat(api.get(token, "/api/v1/charge-detail-records/" + id(1)).at("/creditReferenceId"))
                .isEqualTo(id(0).toString());
    }

    @Test
    void reportedEndAfterASettledOneIsBilledInstead() {
        session.startedAt = yesterday();
        kafka.publish(session.started(), inferred(1, 15_000));
        assertThat(awaitRecords(1).getFirst().getEndedBy()).isEqualTo(EndedBy.INFERRED);

        kafka.publish(session.ended(2, 20_000, NINE_MINUTES));

        ChargeDetailRecord corrected = awaitRecords(3).getLast();
        assertThat(corrected.getEndedBy()).isEqualTo(EndedBy.REPORTED);
        assertThat(corrected.getEnergyMilliWh()).isEqualTo(20_000_000);
    }

    @Test
    void reportedEndThatSaysTheSameAsASettledOneChangesNothing() {
        session.startedAt = yesterday();
        kafka.publish(session.started(), inferred(1, 15_000));
        awaitRecords(1);

        kafka.publish(session.ended(2, 15_000, NINE_MINUTES));

        assertNothingFollows(1);
    }

    @Test
    void stationThatIsHeardOfAgainAfterASettledEndIsWaitedFor() {
        session.startedAt = yesterday();
        kafka.publish(session.started(), inferred(1, 15_000));
        awaitRecords(1);

        kafka.publish(
                session.ended(2, 16_000, Duration.ofHours(29), EndedBy.INFERRED).build());

        await().untilAsserted(() -> assertThat(state("/reviewAt"))
                .isEqualTo(session.startedAt.plus(Duration.ofHours(53)).toString()));
        assertThat(state("/state")).isEqualTo("ISSUED");
        assertThat(cost("/energyWh")).isEqualTo("15000");
        assertNothingFollows(1);
    }

    @Test
    void lateReadingThatMovesAChargingPeriodIsACorrection() {
        kafka.publish(session.started(), session.ended(2, 20_000, NINE_MINUTES));
        awaitRecords(1);

        kafka.publish(session.event(1, SessionEventType.UPDATED, 20_000, FOUR_MINUTES)
                .setChargingState(ChargingState.SUSPENDED_EV)
                .build());

        ChargeDetailRecord corrected = awaitRecords(3).getLast();
        assertThat(corrected.getTotalParkingTimeMs())
                .isEqualTo(Duration.ofMinutes(5).toMillis());
        assertThat(corrected.getTotalCost().getExclVat()).isEqualTo("5.50");
    }

    @Test
    void lateReadingThatMovesNothingIsNone() {
        kafka.publish(session.started(), session.ended(2, 20_000, NINE_MINUTES));
        awaitRecords(1);

        kafka.publish(session.updated(1, 9_000, FOUR_MINUTES));
        kafka.publish(session.updated(3, 30_000, Duration.ofMinutes(12)));

        assertNothingFollows(1);
    }

    @Test
    void anotherWordOnHowItWasAllowedIsNone() {
        kafka.publish(
                session.started(),
                session.ended(1, 20_000, NINE_MINUTES, EndedBy.REPORTED)
                        .setAuthorizationReference("reference-1")
                        .build());
        assertThat(awaitRecords(1).getFirst().getAuthMethod()).isEqualTo("COMMAND");

        kafka.publish(session.ended(2, 20_000, NINE_MINUTES, EndedBy.REPORTED)
                .setAuthMethod("AUTH_REQUEST")
                .setAuthorizationReference("reference-1")
                .build());

        assertNothingFollows(1);
    }

    @Test
    void anotherTokenIsBilledByItsOwnTariff() {
        api.put(token, "/api/v1/tariffs/contract", Fixtures.tariff("""
                        {"currency": "EUR", "elements": [{"price_components": [
                          {"type": "ENERGY", "price": 0.10, "step_size": 1}]}]}""", "[{\"contractId\": \"SE-EMP-C1\"}]"));
        kafka.publish(session.started(), session.ended(1, 20_000, NINE_MINUTES));
        awaitRecords(1);

        kafka.publish(session.ended(2, 20_000, NINE_MINUTES, EndedBy.REPORTED)
                .setIdToken(new IdToken("0011223344", IdTokenType.ISO14443, "SE*EMP", "SE-EMP-C1"))
                .build());

        List<ChargeDetailRecord> records = awaitRecords(3);
        assertThat(records.get(1).getIdToken().getUid()).isEqualTo(Fixtures.TOKEN_UID);
        assertThat(records.getLast().getIdToken().getUid()).isEqualTo("0011223344");
        assertThat(records.getLast().getTariffId()).isEqualTo("contract");
        assertThat(records.getLast().getTotalCost().getExclVat()).isEqualTo("2.00");
    }

    @Test
    void endWithoutEnergyTakesTheRecordBackAndOneWithEnergyBillsAgain() {
        kafka.publish(session.started(), session.ended(1, 20_000, NINE_MINUTES));
        awaitRecords(1);

        kafka.publish(session.ended(2, 0, NINE_MINUTES));

        awaitRecords(2);
        await().untilAsserted(() -> assertThat(state("/reason")).isEqualTo("NO_ENERGY"));
        assertThat(state("/cdrId")).isEmpty();

        kafka.publish(session.ended(3, 5_000, NINE_MINUTES));

        assertThat(awaitRecords(3).getLast().getCdrId()).isEqualTo(id(2));
        assertThat(state("/state")).isEqualTo("ISSUED");
    }

    @Test
    void stopWithoutAStartIsBilledLikeAnyOther() {
        kafka.publish(
                nobodys(session.event(0, SessionEventType.STARTED, 0, Duration.ZERO)),
                nobodys(session.ended(1, 20_000, NINE_MINUTES, EndedBy.REPORTED)));

        assertThat(awaitRecords(1).getFirst().getIdToken()).isNull();
    }

    @Test
    void replayAfterACorrectionChangesNothing() throws Exception {
        kafka.publish(session.started(), session.ended(1, 20_000, NINE_MINUTES));
        awaitRecords(1);
        kafka.publish(session.ended(2, 21_000, NINE_MINUTES));
        awaitRecords(3);

        kafka.replayAll();

        assertNothingFollows(3);
    }

    /** So long ago that an inferred end is taken as true. */
    private static Instant yesterday() {
        return Instant.now().minus(Duration.ofHours(30)).truncatedTo(ChronoUnit.MILLIS);
    }

    private static ChargingSessionEvent nobodys(ChargingSessionEvent.Builder event) {
        return event.setIdToken(null).build();
    }

    private ChargingSessionEvent inferred(long sequence, long energyWh) {
        return session.ended(sequence, energyWh, NINE_MINUTES, EndedBy.INFERRED).build();
    }

    private List<ChargeDetailRecord> awaitRecords(int number) {
        await().untilAsserted(() -> assertThat(kafka.cdrs(session.id)).hasSize(number));
        return kafka.cdrs(session.id);
    }

    /** Whatever was published to the session's partition before now has led to no record. */
    private void assertNothingFollows(int number) {
        Fixtures.Session last = Fixtures.session(operator);
        kafka.publish(last.at(session.stationId).started(), last.ended(1, 1_000, NINE_MINUTES));
        await().untilAsserted(() -> assertThat(kafka.cdrs(last.id)).hasSize(1));
        assertThat(kafka.cdrs(session.id)).hasSize(number);
    }

    private UUID id(int revision) {
        return CdrId.of(new SessionId(session.id), revision).value();
    }

    private String state(String field) {
        return api.get(token, "/api/v1/sessions/" + session.id).at(field);
    }

    private String cost(String field) {
        return api.get(token, "/api/v1/sessions/" + session.id + "/cost").at(field);
    }
}
