package io.wattbus.platformtests;

import static io.wattbus.schemas.Topics.CHARGE_DETAIL_RECORDS;
import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static io.wattbus.schemas.Topics.FRAUD_DECISIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.services.Service;
import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Messages;
import io.wattbus.platformtests.harness.Recorded;
import io.wattbus.platformtests.harness.RestAnswer;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.avro.ChargeDetailRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the fraud checks do not believe is not billed until an operator says so; then it is billed once. */
@OnPlatform
class HoldIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** More than the allowance of the tests' platform and what any connector delivers meanwhile. */
    private static final long IMPOSSIBLE_WH = 5_000_000;

    private static final String RELEASE = """
            {"reason": "The meter was exchanged."}""";

    @Test
    void aSessionThatIsHeldIsBilledOnceWhenAnOperatorReleasesIt(RunningPlatform platform, Tenant tenant) {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess station = tenant.station();
        Charger charger = tenant.connect(station).boot();
        Instant start = Instant.now().minus(Duration.ofHours(2));
        int transaction = charger.start(1, tenant.idToken(), start, 0);
        UUID session = session(platform, station);

        Instant end = chargeUntilHeld(tenant, charger, transaction, start, session);
        ConsumerGroup.of(platform, Service.BILLING_SERVICE.name()).awaitRead(recorded(platform, session));
        charger.stop(transaction, end, IMPOSSIBLE_WH);

        awaitBilling(tenant, session, "HELD");
        assertThat(bills(platform, session)).isEmpty();
        JsonNode hold = holds(tenant, session).getFirst();
        assertThat(hold.at("/rule").asString()).isEqualTo("IMPOSSIBLE_ENERGY");
        String release =
                "/api/v1/decisions/%s/release".formatted(hold.at("/decisionId").asString());
        tenant.api(Service.FRAUD_SERVICE).post(release, RELEASE).expectSuccess();
        tenant.api(Service.FRAUD_SERVICE).post(release, RELEASE).expectSuccess();

        awaitBilling(tenant, session, "ISSUED");
        await("the bill")
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(bills(platform, session)).isNotEmpty());
        ConsumerGroup.of(platform, Service.BILLING_SERVICE.name()).awaitAllRead();
        assertThat(bills(platform, session))
                .singleElement()
                .extracting(ChargeDetailRecord::getEnergyMilliWh)
                .isEqualTo(IMPOSSIBLE_WH * 1_000);
        new Agreement(platform).awaitOf(tenant);
    }

    /** The checks learn of the connector by another way than of the session: they are told until they have. */
    private static Instant chargeUntilHeld(
            Tenant tenant, Charger charger, int transaction, Instant start, UUID session) {
        AtomicInteger minutes = new AtomicInteger();
        await("the hold").atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            Instant at = start.plus(MINUTE.multipliedBy(minutes.incrementAndGet()));
            Charger.accepted(
                    charger.call("MeterValues", Messages.meterValues(1, transaction, at, IMPOSSIBLE_WH, 150_000)));
            return !holds(tenant, session).isEmpty();
        });
        return start.plus(MINUTE.multipliedBy(minutes.incrementAndGet()));
    }

    private static UUID session(RunningPlatform platform, StationAccess station) {
        return await("the start on the topic")
                .until(() -> platform.journal().values(CHARGING_SESSIONS, station.stationId()), seen -> !seen.isEmpty())
                .getFirst()
                .getSessionId();
    }

    /** The hold as it lies on the topic. */
    private static Recorded recorded(RunningPlatform platform, UUID session) {
        return await("the hold on the topic")
                .until(() -> platform.journal().on(FRAUD_DECISIONS, session.toString()), seen -> !seen.isEmpty())
                .getFirst();
    }

    private static List<JsonNode> holds(Tenant tenant, UUID session) {
        return tenant.api(Service.FRAUD_SERVICE).items("/api/v1/decisions?action=HOLD&sessionId=" + session);
    }

    private static void awaitBilling(Tenant tenant, UUID session, String state) {
        await("billing says " + state).atMost(PATIENCE).untilAsserted(() -> {
            RestAnswer cost = tenant.billing().get("/api/v1/sessions/%s/cost".formatted(session));
            assertThat(cost.text("/state")).isEqualTo(state);
        });
    }

    private static List<ChargeDetailRecord> bills(RunningPlatform platform, UUID session) {
        return platform.journal().values(CHARGE_DETAIL_RECORDS, session.toString());
    }
}
