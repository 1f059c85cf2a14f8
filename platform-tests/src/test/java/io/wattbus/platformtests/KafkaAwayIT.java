package io.wattbus.platformtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.parts.Part;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.Tenant;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * Kafka goes away: chargers notice nothing, nothing is lost, order is kept. {@code -Dwattbus.kafka.away=PT10M} keeps it
 * away for longer.
 */
@OnPlatform
class KafkaAwayIT {

    private static final Duration AWAY = Duration.parse(System.getProperty("wattbus.kafka.away", "PT0S"));
    private static final Duration NO_DELAY_OF_NOTE = Duration.ofSeconds(2);
    private static final Duration TRAFFIC_PATIENCE = Duration.ofSeconds(60);
    private static final int STATIONS = 10;
    private static final int SESSIONS_BEFORE = 20;
    private static final int SESSIONS_MEANWHILE = 100;
    private static final long SEED = 1;

    @Test
    void stoppedWhileStationsCharge(RunningPlatform platform, Tenant tenant) {
        chargeWhile(
                platform,
                tenant,
                () -> platform.parts().stop(Part.KAFKA),
                () -> platform.parts().start(Part.KAFKA));
    }

    @Test
    void frozenWhileStationsCharge(RunningPlatform platform, Tenant tenant) {
        chargeWhile(
                platform,
                tenant,
                () -> platform.parts().pause(Part.KAFKA),
                () -> platform.parts().resume(Part.KAFKA));
    }

    private static void chargeWhile(RunningPlatform platform, Tenant tenant, Runnable goAway, Runnable comeBack) {
        tenant.tariff(Tariffs.ENERGY_ONLY);
        try (Traffic traffic = Traffic.begin(tenant, STATIONS, SEED)) {
            awaitSessions(traffic, SESSIONS_BEFORE);
            goAway.run();
            traffic.slowestAnswer();
            Instant until = Instant.now().plus(AWAY);
            awaitSessions(traffic, SESSIONS_MEANWHILE);
            await("Kafka was away long enough")
                    .atMost(AWAY.plus(TRAFFIC_PATIENCE))
                    .until(() -> !Instant.now().isBefore(until));
            assertThat(traffic.slowestAnswer()).isLessThan(NO_DELAY_OF_NOTE);
            assertThat(platform.gateway().isReady()).isTrue();
            comeBack.run();

            new Books(platform, tenant, traffic.finish()).balance();
        }
    }

    private static void awaitSessions(Traffic traffic, int more) {
        long until = traffic.ended() + more;
        await("%d more sessions".formatted(more)).atMost(TRAFFIC_PATIENCE).until(() -> traffic.ended() >= until);
    }
}
