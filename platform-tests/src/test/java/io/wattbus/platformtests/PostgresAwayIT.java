package io.wattbus.platformtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.parts.Part;
import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.Messages;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.simulator.wire.HandshakeRefused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away: stations are turned away and come back, nothing is lost. */
@OnPlatform
class PostgresAwayIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int STATIONS = 10;
    private static final int SESSIONS = 30;
    private static final long SEED = 2;

    @Test
    void stationsAreTurnedAwayAndComeBack(RunningPlatform platform, Tenant tenant) {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        StationAccess access = tenant.station();
        String idToken = tenant.idToken();
        try (Traffic traffic = Traffic.begin(tenant, STATIONS, SEED)) {
            Charger charger = tenant.connect(access).boot();
            awaitSessions(traffic, SESSIONS);
            platform.parts().kill(Part.POSTGRESQL);

            var _ = charger.callLater("lost", "StartTransaction", Messages.start(1, idToken, Instant.now(), 0));
            await("the socket is closed")
                    .atMost(PATIENCE)
                    .until(() -> charger.closeCode().isDone());
            assertThat(charger.closeCode()).isCompletedWithValue(TRY_AGAIN_LATER);
            assertThat(charger.received()).noneMatch(text -> text.contains("lost"));
            assertTurnedAway(tenant, access);
            awaitSessions(traffic, SESSIONS);
            platform.parts().start(Part.POSTGRESQL);

            await("both recover by themselves")
                    .atMost(PATIENCE)
                    .until(() ->
                            platform.gateway().isReady() && platform.billing().isReady());
            new Books(platform, tenant, traffic.finish()).balance();
        }
    }

    private static void assertTurnedAway(Tenant tenant, StationAccess access) {
        HandshakeRefused refusal =
                catchThrowableOfType(HandshakeRefused.class, () -> tenant.connect(access.handshake()));
        assertThat(refusal.status()).isEqualTo(SERVICE_UNAVAILABLE);
        assertThat(refusal.retryAfter())
                .hasValueSatisfying(delay -> assertThat(delay).isPositive());
    }

    private static void awaitSessions(Traffic traffic, int more) {
        long until = traffic.ended() + more;
        await("%d more sessions".formatted(more)).atMost(PATIENCE).until(() -> traffic.ended() >= until);
    }
}
