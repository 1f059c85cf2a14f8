package io.wattbus.platformtests;

import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Partner;
import io.wattbus.platformtests.harness.Partner.Told;
import io.wattbus.platformtests.harness.RestAnswer;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What each of the five subscribers makes of one session. */
record Effects(Tenant tenant, Partner partner, String evseUid, String sessionId) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Those of the first session of {@code station}, whose start is awaited. */
    static Effects of(RunningPlatform platform, Tenant tenant, Partner partner, StationAccess station) {
        ChargingSessionEvent event = await("the start on the topic")
                .until(() -> platform.journal().values(CHARGING_SESSIONS, station.stationId()), seen -> !seen.isEmpty())
                .getFirst();
        return new Effects(
                tenant, partner, event.getEvseUid(), event.getSessionId().toString());
    }

    /** The session is seen to run, by everybody. */
    void awaitStart() {
        await("a running bill").atMost(PATIENCE).untilAsserted(() -> assertBilling("RUNNING"));
        await("the app shows it")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status()).hasValue("CHARGING"));
        await("the partner is told").atMost(PATIENCE).untilAsserted(() -> {
            assertThat(partner.told("sessions", sessionId))
                    .extracting(push -> push.body().at("/status").asString())
                    .isNotEmpty()
                    .containsOnly("ACTIVE");
            assertThat(partner.told("locations", evseUid))
                    .last()
                    .satisfies(push -> assertThat(statusIn(push)).hasValue("CHARGING"));
        });
        await("checked for fraud")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertListed(Service.FRAUD_SERVICE, "/api/v1/sessions?state=ACTIVE"));
        await("found by search")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertListed(Service.SEARCH_SERVICE, "/api/v1/search/sessions?state=ACTIVE"));
    }

    /** The session is seen to have ended, by everybody. */
    void awaitEnd() {
        await("the bill").atMost(PATIENCE).untilAsserted(() -> assertBilling("ISSUED"));
        await("the app shows it")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status()).isNotEmpty().get().isNotEqualTo("CHARGING"));
        await("the partner has session and bill").atMost(PATIENCE).untilAsserted(() -> {
            assertThat(partner.told("sessions", sessionId))
                    .extracting(push -> push.body().at("/status").asString())
                    .endsWith("COMPLETED");
            assertThat(partner.told("cdrs", sessionId)).hasSize(1);
        });
        await("checked for fraud")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertListed(Service.FRAUD_SERVICE, "/api/v1/sessions?state=ENDED"));
        await("found by search")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertListed(Service.SEARCH_SERVICE, "/api/v1/search/sessions?state=ENDED"));
    }

    private void assertBilling(String state) {
        RestAnswer cost = tenant.billing().get("/api/v1/sessions/%s/cost".formatted(sessionId));
        assertThat(cost.status()).isEqualTo(200);
        assertThat(cost.text("/state")).isEqualTo(state);
    }

    private Optional<String> status() {
        RestAnswer location = tenant.api(Service.AVAILABILITY_SERVICE)
                .anonymous()
                .get("/api/v1/locations/%s/%s".formatted(tenant.operatorId(), tenant.locationId()));
        assertThat(location.status()).isEqualTo(200);
        return evseStatus(location.json());
    }

    private Optional<String> evseStatus(JsonNode location) {
        return StreamSupport.stream(location.at("/evses").spliterator(), false)
                .filter(evse -> evse.at("/uid").asString().equals(evseUid))
                .map(evse -> evse.at("/status").asString())
                .findFirst();
    }

    private void assertListed(Service service, String path) {
        assertThat(tenant.api(service).items(path))
                .extracting((JsonNode item) -> item.at("/sessionId").asString())
                .contains(sessionId);
    }

    /** Of the EVSE: told alone, or with its whole location. */
    private Optional<String> statusIn(Told push) {
        return push.method().equals("PATCH")
                ? Optional.of(push.body().at("/status").asString())
                : evseStatus(push.body());
    }
}
