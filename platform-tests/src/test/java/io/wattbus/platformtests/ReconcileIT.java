package io.wattbus.platformtests;

import static io.wattbus.schemas.Topics.CHARGING_SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.wattbus.localplatform.reconcile.Difference;
import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What somebody has lost or changed behind a service's back is found by comparing it with the topic. */
@OnPlatform
class ReconcileIT {

    @Test
    void findsWhatIsMissingAndWhatIsStale(RunningPlatform platform, Tenant tenant) throws Exception {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess station = tenant.station();
        Charger charger = tenant.connect(station).boot();
        Instant start = Instant.now();
        charger.stop(charger.start(1, tenant.idToken(), start, 0), start, 10_000);
        ChargingSessionEvent event = await("the session on the topic")
                .until(() -> platform.journal().values(CHARGING_SESSIONS, station.stationId()), seen -> !seen.isEmpty())
                .getFirst();
        Agreement agreement = new Agreement(platform);
        agreement.awaitOf(tenant);

        deleteFromSearch(platform, event.getSessionId().toString());
        showAsRunning(platform, event);

        String session = "session " + event.getSessionId();
        await("both are found")
                .untilAsserted(() -> assertThat(agreement.differences(tenant))
                        .contains(
                                new Difference("search", session, "has ended and is missing"),
                                new Difference(
                                        "availability",
                                        "EVSE " + event.getEvseUid(),
                                        "shows " + session + ", which has ended")));
    }

    private static void deleteFromSearch(RunningPlatform platform, String sessionId)
            throws IOException, InterruptedException {
        URI document = platform.parts().openSearchUrl().resolve("/sessions-v1/_doc/" + sessionId + "?refresh=true");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest delete = HttpRequest.newBuilder(document).DELETE().build();
            assertThat(http.send(delete, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    private static void showAsRunning(RunningPlatform platform, ChargingSessionEvent event) {
        RedisClient redis = RedisClient.create(platform.parts().redisUri().toString());
        try (var connection = redis.connect()) {
            String station = "availability:station:" + event.getStationId();
            String evse = "evse:" + event.getEvseUid();
            String shown = connection.sync().hget(station, evse);
            assertThat(shown).contains("\"running\":false");
            connection.sync().hset(station, evse, shown.replace("\"running\":false", "\"running\":true"));
        } finally {
            redis.shutdown();
        }
    }
}
