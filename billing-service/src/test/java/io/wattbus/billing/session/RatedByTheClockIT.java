package io.wattbus.billing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.avro.CdrDimension;
import io.wattbus.schemas.avro.CdrDimensionType;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import io.wattbus.schemas.avro.ChargingPeriod;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.SessionEventType;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Sessions rated by what was read on the way and by the clock of their location. */
@BillingIntegrationTest
class RatedByTheClockIT {

    /** Before 17:00 in Helsinki, after it, and where no car charges. */
    private static final String TARIFF = Fixtures.tariff("""
            {"currency": "EUR", "elements": [
              {"price_components": [{"type": "ENERGY", "price": 0.20, "step_size": 500}], "restrictions": {"end_time": "17:00"}},
              {"price_components": [{"type": "ENERGY", "price": 0.27, "step_size": 500},
                                    {"type": "PARKING_TIME", "price": 6.00, "step_size": 600}]}]}""", "[{}]");

    private final KafkaWorld kafka;
    private final Api api;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);
    private final Fixtures.Session session = Fixtures.session(operator);

    RatedByTheClockIT(KafkaWorld kafka, Api api) {
        this.kafka = kafka;
        this.api = api;
        session.startedAt = Instant.parse("2026-03-02T14:30:00Z");
    }

    @Test
    void isCutWhereThePriceChangesAndWhereTheCarStopsCharging() {
        kafka.publish(Fixtures.location(operator, "Europe/Helsinki"));
        put();

        publish();

        ChargeDetailRecord cdr = cdr();
        assertThat(cdr.getUnroundedTotalCost().getExclVat()).isEqualTo("3.17");
        assertThat(cdr.getTotalEnergyCost().getExclVat()).isEqualTo("1.17");
        assertThat(cdr.getTotalParkingCost().getExclVat()).isEqualTo("2");
        assertThat(cdr.getTotalParkingTimeMs()).isEqualTo(Duration.ofMinutes(16).toMillis());
        assertThat(cdr.getEngineVersion()).isEqualTo("2");
        assertThat(cdr.getChargingPeriods())
                .extracting(ChargingPeriod::getStartedAt)
                .containsExactly(
                        session.startedAt,
                        Instant.parse("2026-03-02T15:00:00Z"),
                        Instant.parse("2026-03-02T15:10:00Z"));
        assertThat(cdr.getChargingPeriods().getFirst().getDimensions())
                .contains(new CdrDimension(CdrDimensionType.ENERGY, "4.5"));
        assertThat(cdr.getChargingPeriods().getLast().getDimensions())
                .contains(new CdrDimension(CdrDimensionType.PARKING_TIME, "0.2666666667"));
    }

    @Test
    void timeInWhichTheNetworkHoldsTheCarBackIsNotParking() {
        kafka.publish(Fixtures.location(operator, "Europe/Helsinki"));
        put();

        kafka.publish(
                session.started(),
                session.event(1, SessionEventType.UPDATED, 4_500, Duration.ofMinutes(30))
                        .setChargingState(ChargingState.SUSPENDED_EV)
                        .setLimitedByNetwork(true)
                        .build(),
                session.event(2, SessionEventType.UPDATED, 4_500, Duration.ofMinutes(46))
                        .setChargingState(ChargingState.SUSPENDED_EVSE)
                        .build(),
                session.event(3, SessionEventType.UPDATED, 4_500, Duration.ofMinutes(50))
                        .setChargingState(ChargingState.SUSPENDED_EV)
                        .build(),
                session.ended(4, 4_500, Duration.ofMinutes(60)));

        ChargeDetailRecord cdr = cdr();
        assertThat(cdr.getTotalParkingTimeMs()).isEqualTo(Duration.ofMinutes(10).toMillis());
        assertThat(cdr.getTotalParkingCost().getExclVat()).isEqualTo("1");
        assertThat(cdr.getUnroundedTotalCost().getExclVat()).isEqualTo("1.9");
    }

    @Test
    void waitsUntilTheClockIsKnown() {
        put();

        publish();
        await().untilAsserted(() -> assertThat(state()).isEqualTo("WAITING_FOR_TARIFF"));
        kafka.publish(Fixtures.location(operator, "Europe/Helsinki"));

        assertThat(cdr().getTotalEnergyCost().getExclVat()).isEqualTo("1.17");
    }

    /** 4.5 kWh until 17:00, 0.6 (and 0.4 more by the step) until 17:10, then 16 minutes without charging. */
    private void publish() {
        kafka.publish(
                session.started(),
                session.updated(1, 3_000, Duration.ofMinutes(20)),
                session.updated(2, 4_500, Duration.ofMinutes(30)),
                session.event(3, SessionEventType.UPDATED, 5_100, Duration.ofMinutes(40))
                        .setChargingState(ChargingState.SUSPENDED_EV)
                        .build(),
                session.ended(4, 5_100, Duration.ofMinutes(56)));
    }

    private void put() {
        assertThat(api.put(token, "/api/v1/tariffs/by-clock", TARIFF).status()).isEqualTo(201);
    }

    private ChargeDetailRecord cdr() {
        await().untilAsserted(() -> assertThat(kafka.cdrs(session.id)).hasSize(1));
        return kafka.cdrs(session.id).getFirst();
    }

    private String state() {
        return api.get(token, "/api/v1/sessions/" + session.id).at("/state");
    }
}
