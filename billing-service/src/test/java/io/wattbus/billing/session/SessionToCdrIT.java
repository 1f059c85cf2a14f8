package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.billing.location.LocationSites;
import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.SignedMeterValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From events on the topic to charge detail records on the topic, once each. */
@BillingIntegrationTest
class SessionToCdrIT {

    private static final Duration NINE_MINUTES = Duration.ofMinutes(9);

    private final KafkaWorld kafka;
    private final Api api;
    private final MeterRegistry meters;
    private final LocationSites sites;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);

    SessionToCdrIT(KafkaWorld kafka, Api api, MeterRegistry meters, LocationSites sites) {
        this.kafka = kafka;
        this.api = api;
        this.meters = meters;
        this.sites = sites;
    }

    @Test
    void endedSessionBecomesOneCdr() {
        putTariff();

        kafka.publish(
                session.started(),
                session.updated(1, 10_000, Duration.ofMinutes(4)),
                session.ended(2, 20_000, NINE_MINUTES));

        ChargeDetailRecord cdr = awaitCdr();
        assertThat(cdr.getRevision()).isZero();
        assertThat(cdr.getCredit()).isFalse();
        assertThat(cdr.getOperatorId()).isEqualTo(operator);
        assertThat(cdr.getStationId()).isEqualTo(session.stationId);
        assertThat(cdr.getSessionSequence()).isEqualTo(2);
        assertThat(cdr.getIdToken().getUid()).isEqualTo(Fixtures.TOKEN_UID);
        assertThat(cdr.getAuthMethod()).isEqualTo("WHITELIST");
        assertThat(cdr.getStartedAt()).isEqualTo(session.startedAt);
        assertThat(cdr.getEndedAt()).isEqualTo(session.startedAt.plus(NINE_MINUTES));
        assertThat(cdr.getEnergyMilliWh()).isEqualTo(20_000_000);
        assertThat(cdr.getTotalTimeMs()).isEqualTo(NINE_MINUTES.toMillis());
        assertThat(cdr.getTotalCost().getExclVat()).isEqualTo("5.50");
        assertThat(cdr.getTotalCost().getInclVat()).isEqualTo("6.10");
        assertThat(cdr.getUnroundedTotalCost().getInclVat()).isEqualTo("6.1");
        assertThat(cdr.getTotalFixedCost().getInclVat()).isEqualTo("0.6");
        assertThat(cdr.getTotalEnergyCost().getExclVat()).isEqualTo("5");
        assertThat(cdr.getTotalTimeCost()).isNull();
        assertThat(cdr.getTariffId()).isEqualTo("standard");
        assertThat(cdr.getTariffVersion()).isEqualTo(1);
    }

    @Test
    void cdrTellsWhereItWasHowItWasAllowedAndByWhichTariff() {
        kafka.publish(Fixtures.location(operator, "Europe/Helsinki"));
        putTariff();
        await().until(() -> sites.find(Fixtures.place(operator)).isPresent());

        kafka.publish(
                session.started(),
                session.ended(1, 20_000, NINE_MINUTES, EndedBy.REPORTED)
                        .setAuthMethod("AUTH_REQUEST")
                        .setAuthorizationReference("reference-1")
                        .build());

        ChargeDetailRecord cdr = awaitCdr();
        assertThat(cdr.getLocation().getAddress()).isEqualTo("Laituri 1");
        assertThat(cdr.getLocation().getCountry()).isEqualTo("FIN");
        assertThat(cdr.getAuthorizationReference()).isEqualTo("reference-1");
        assertThat(cdr.getAuthMethod()).isEqualTo("AUTH_REQUEST");
        assertThat(cdr.getRemark()).isNull();
        assertThat(cdr.getTariffs())
                .singleElement()
                .asString()
                .contains("\"country_code\":\"FI\"", "\"id\":\"standard\"", "\"price\":0.25", "\"last_updated\":")
                .doesNotContain("1970");
    }

    @Test
    void cdrGoesOnInTheTraceOfTheEndThatItBills() {
        putTariff();
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0";

        kafka.publishTraced(session.started(), trace + "0");
        kafka.publishTraced(session.ended(1, 20_000, NINE_MINUTES), trace + "1");

        awaitCdr();
        assertThat(kafka.cdrTrace(session.id))
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .endsWith("-01")
                .isNotEqualTo(trace + "1");
    }

    @Test
    void eventsOutOfOrderAndTwiceMakeOneCdr() {
        putTariff();
        ChargingSessionEvent start = session.started();
        ChargingSessionEvent middle = session.updated(1, 10_000, Duration.ofMinutes(4));
        ChargingSessionEvent end = session.ended(2, 20_000, NINE_MINUTES);

        kafka.publish(end, end, middle, start, middle, end, start);
        awaitProcessed();

        assertThat(kafka.cdrs(session.id)).hasSize(1);
        assertThat(state()).isEqualTo("ISSUED");
    }

    @Test
    void lostHistoryIsBilledByTheEndAndItsGapRecorded() {
        putTariff();

        kafka.publish(session.ended(7, 20_000, NINE_MINUTES));

        assertThat(awaitCdr().getTotalCost().getExclVat()).isEqualTo("5.50");
        assertThat(api.get(token, "/api/v1/sessions/" + session.id).at("/missingSequences/0/to"))
                .isEqualTo("6");
    }

    @Test
    void replayOfTheWholeTopicMakesNoSecondCdr() throws Exception {
        putTariff();
        kafka.publish(session.started(), session.ended(1, 20_000, NINE_MINUTES));
        ChargeDetailRecord cdr = awaitCdr();
        double repeatedBefore = repeated();

        kafka.replayAll();

        await().until(() -> repeated() >= repeatedBefore + 2);
        awaitProcessed();
        assertThat(kafka.cdrs(session.id)).containsExactly(cdr);
    }

    @Test
    void deathBetweenCommitAndAcknowledgementMakesNoSecondCdr() throws Exception {
        putTariff();
        kafka.publish(session.started(), session.ended(1, 20_000, NINE_MINUTES));
        awaitCdr();
        double repeatedBefore = repeated();

        kafka.forgetAcknowledgement(1);

        await().until(() -> repeated() > repeatedBefore);
        awaitProcessed();
        assertThat(kafka.cdrs(session.id)).hasSize(1);
    }

    @Test
    void sessionWithoutTariffIsIssuedWhenOneAppearsThatWasInForce() {
        kafka.publish(session.started(), session.ended(1, 20_000, NINE_MINUTES));
        await().untilAsserted(() -> assertThat(state()).isEqualTo("WAITING_FOR_TARIFF"));

        putTariff();

        assertThat(awaitCdr().getTotalCost().getExclVat()).isEqualTo("5.50");
        assertThat(state()).isEqualTo("ISSUED");
    }

    @Test
    void sessionKeepsTheTariffItBeganUnder() {
        putTariff();
        kafka.publish(session.started());
        await().untilAsserted(() -> assertThat(state()).isEqualTo("RUNNING"));

        api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff().replace("0.25", "0.99"));
        kafka.publish(session.ended(1, 20_000, NINE_MINUTES));

        assertThat(awaitCdr().getTariffVersion()).isEqualTo(1);
    }

    @Test
    void anotherOperatorsTariffRatesNothing() {
        String stranger = Tokens.of(Fixtures.operator(), Tokens.ALL_SCOPES);
        api.put(stranger, "/api/v1/tariffs/standard", Fixtures.energyTariff());

        kafka.publish(session.started(), session.ended(1, 20_000, NINE_MINUTES));

        await().untilAsserted(() -> assertThat(state()).isEqualTo("WAITING_FOR_TARIFF"));
    }

    @Test
    void inferredEndWaitsAndTheReportedOneIsBilled() {
        putTariff();
        kafka.publish(
                session.started(),
                session.ended(1, 15_000, Duration.ofMinutes(5), EndedBy.INFERRED)
                        .build());
        await().untilAsserted(() -> assertThat(state()).isEqualTo("WAITING_FOR_SETTLEMENT"));

        kafka.publish(session.ended(2, 20_000, NINE_MINUTES));

        assertThat(awaitCdr().getEnergyMilliWh()).isEqualTo(20_000_000);
    }

    @Test
    void endThatBillsAlikeAfterIssueChangesNothing() {
        putTariff();
        kafka.publish(session.started(), session.ended(1, 20_000, NINE_MINUTES));
        awaitCdr();

        kafka.publish(session.ended(2, 20_000, NINE_MINUTES));
        awaitProcessed();

        assertThat(state()).isEqualTo("ISSUED");
    }

    @Test
    void signedReadingsTravelByteForByte() {
        putTariff();
        SignedMeterValue begin = new SignedMeterValue("OCMF|{\"FV\":\"1.0\"}|ä\n", "Transaction.Begin", "OCMF", null);
        SignedMeterValue end = new SignedMeterValue("OCMF|end", "Transaction.End", "OCMF", "key");

        kafka.publish(
                session.event(0, SessionEventType.STARTED, 0, Duration.ZERO)
                        .setSignedMeterData(List.of(begin))
                        .build(),
                session.ended(1, 20_000, NINE_MINUTES, EndedBy.REPORTED)
                        .setSignedMeterData(List.of(end))
                        .build());

        assertThat(awaitCdr().getSignedMeterData()).containsExactly(begin, end);
    }

    private void putTariff() {
        assertThat(api.put(token, "/api/v1/tariffs/standard", Fixtures.energyTariff())
                        .status())
                .isEqualTo(201);
    }

    private ChargeDetailRecord awaitCdr() {
        await().untilAsserted(() -> assertThat(kafka.cdrs(session.id)).hasSize(1));
        return kafka.cdrs(session.id).getFirst();
    }

    /** Until everything published to the session's partition before now has had its effect, and that is published. */
    private void awaitProcessed() {
        Fixtures.Session last = Fixtures.session(operator);
        kafka.publish(last.at(session.stationId).started(), last.ended(1, 1_000, NINE_MINUTES));
        await().untilAsserted(() -> assertThat(kafka.cdrs(last.id)).hasSize(1));
    }

    private String state() {
        return api.get(token, "/api/v1/sessions/" + session.id).at("/state");
    }

    private double repeated() {
        return meters.counter("wattbus.events", "topic", "charging-sessions", "outcome", "repeated")
                .count();
    }
}
