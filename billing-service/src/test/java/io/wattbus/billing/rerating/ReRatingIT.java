package io.wattbus.billing.rerating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.billing.testing.Api;
import io.wattbus.billing.testing.Api.Answer;
import io.wattbus.billing.testing.BillingIntegrationTest;
import io.wattbus.billing.testing.Fixtures;
import io.wattbus.billing.testing.KafkaWorld;
import io.wattbus.billing.testing.Tokens;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.SessionEventType;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Issued records worked out again. */
@BillingIntegrationTest
class ReRatingIT {

    private static final String RECORDS = "/api/v1/charge-detail-records";
    private static final int ISSUED = 5;

    private final KafkaWorld kafka;
    private final Api api;
    private final JdbcClient jdbc;
    private final String operator = Fixtures.operator();
    private final String token = Tokens.of(operator, Tokens.ALL_SCOPES);

    ReRatingIT(KafkaWorld kafka, Api api, JdbcClient jdbc) {
        this.kafka = kafka;
        this.api = api;
        this.jdbc = jdbc;
    }

    /** Sessions with a break, some of them by the clock. */
    @BeforeEach
    void records() {
        kafka.publish(Fixtures.location(operator, "Europe/Helsinki"));
        api.put(token, "/api/v1/tariffs/standard", Fixtures.tariff("""
                {"currency": "EUR", "elements": [
                  {"price_components": [{"type": "ENERGY", "price": 0.20, "vat": 25.5, "step_size": 100}],
                   "restrictions": {"end_time": "12:00"}},
                  {"price_components": [{"type": "ENERGY", "price": 0.27, "vat": 25.5, "step_size": 100},
                                        {"type": "PARKING_TIME", "price": 7.00, "step_size": 60}]}]}""", "[{}]"));
        IntStream.range(0, ISSUED).forEach(i -> {
            Fixtures.Session session = Fixtures.session(operator);
            kafka.publish(
                    session.started(),
                    session.event(1, SessionEventType.UPDATED, 3_333, Duration.ofMinutes(4))
                            .setChargingState(ChargingState.SUSPENDED_EV)
                            .build(),
                    session.ended(2, 3_333 + i, Duration.ofMinutes(9)));
        });
        await().untilAsserted(() ->
                assertThat(api.get(token, RECORDS).json().get("items")).hasSize(ISSUED));
    }

    @Test
    void allComeOutAsTheyWereIssued() {
        Answer begun = api.post(token, RECORDS + "/re-ratings", "{}");

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.at("/total")).isEqualTo(Integer.toString(ISSUED));
        assertThat(begun.header("Location")).endsWith(path(begun));
        Answer done = done(begun);
        assertThat(done.at("/done")).isEqualTo(Integer.toString(ISSUED));
        assertThat(done.at("/different")).isEqualTo("0");
        assertThat(api.get(token, path(begun) + "/differences").json().get("items"))
                .isEmpty();
        assertThat(api.get(token, RECORDS + "/re-ratings").at("/items/0/reRatingId"))
                .isEqualTo(begun.at("/reRatingId"));
    }

    @Test
    void recordThatWouldBeAnotherTodayIsReportedWithWhatDiffers() {
        String session = api.get(token, RECORDS).at("/items/0/sessionId");
        jdbc.sql("update session_reading set parked = false where session_id = ?::uuid")
                .param(session)
                .update();

        Answer begun = api.post(token, RECORDS + "/re-ratings", "");

        assertThat(done(begun).at("/different")).isEqualTo("1");
        Answer differences = api.get(token, path(begun) + "/differences");
        assertThat(differences.at("/items/0/sessionId")).isEqualTo(session);
        assertThat(Stream.of("parkingPart", "periods", "total", "unroundedTotal"))
                .allSatisfy(
                        member -> assertThat(differences.response().body()).contains("\"name\":\"" + member + "\""));
    }

    @Test
    void onlyWhatTheFilterAsksForIsDone() {
        assertThat(done(api.post(token, RECORDS + "/re-ratings", "{\"tariffId\": \"other\"}"))
                        .at("/done"))
                .isEqualTo("0");
        assertThat(done(api.post(token, RECORDS + "/re-ratings", "{\"to\": \"2026-01-01T00:00:00Z\"}"))
                        .at("/total"))
                .isEqualTo("0");
    }

    @Test
    void needsItsScopeAndIsOnesOwn() {
        String stranger = Tokens.of(Fixtures.operator(), Tokens.ALL_SCOPES);
        Answer begun = api.post(token, RECORDS + "/re-ratings", "{}");

        assertThat(api.post(Tokens.of(operator, "cdrs:read"), RECORDS + "/re-ratings", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(api.get(stranger, path(begun)).status()).isEqualTo(404);
        assertThat(api.get(stranger, path(begun) + "/differences").status()).isEqualTo(404);
        assertThat(api.get(stranger, RECORDS + "/re-ratings").json().get("items"))
                .isEmpty();
    }

    private Answer done(Answer begun) {
        await().untilAsserted(() ->
                assertThat(api.get(token, path(begun)).at("/state")).isEqualTo("DONE"));
        return api.get(token, path(begun));
    }

    private static String path(Answer begun) {
        return RECORDS + "/re-ratings/" + begun.at("/reRatingId");
    }
}
