package io.wattbus.platformtests;

import static org.awaitility.Awaitility.await;

import io.wattbus.localplatform.services.RunningService;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.simulator.station.LedgerEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Every service is killed at any moment: nothing accepted is lost, nothing is billed twice, and in the end all of them
 * know the same. The moments follow from {@code -Dwattbus.seed}; {@code -Dwattbus.kills} says how often each is killed.
 */
@OnPlatform
class KillIT {

    private static final int KILLS = Integer.getInteger("wattbus.kills", 3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PRICED_STATIONS = 15;
    private static final int UNPRICED_STATIONS = 5;
    private static final int MOST_FRAMES = 60;

    @Test
    void theBooksBalanceHoweverOftenServicesAreKilled(RunningPlatform platform, Tenant priced, TestReporter reporter) {
        long seed = Long.getLong("wattbus.seed", System.nanoTime());
        reporter.publishEntry("wattbus.seed", Long.toString(seed));
        SplittableRandom random = new SplittableRandom(seed);
        Tenant unpriced = Tenant.provision(platform);
        priced.tariff(Tariffs.ENERGY_ONLY);
        try (unpriced;
                Traffic billed = Traffic.begin(priced, PRICED_STATIONS, random.nextLong());
                Traffic waiting = Traffic.begin(unpriced, UNPRICED_STATIONS, random.nextLong())) {
            for (int kill = 0; kill < KILLS; kill++) {
                for (RunningService victim : inAnyOrder(platform, random)) {
                    awaitFrames(billed, random.nextInt(MOST_FRAMES));
                    victim.kill();
                    victim.launch();
                }
                platform.services().forEach(RunningService::awaitReady);
            }
            List<LedgerEntry> toBill = billed.finish();
            List<LedgerEntry> toWait = waiting.finish();

            new Books(platform, priced, toBill).balance();
            new Books(platform, unpriced, toWait).balanceUnbilled();
            new Agreement(platform).awaitOf(priced, unpriced);
        }
    }

    private static List<RunningService> inAnyOrder(RunningPlatform platform, SplittableRandom random) {
        List<RunningService> all = new ArrayList<>(platform.services());
        Collections.shuffle(all, random);
        return all;
    }

    /** Waits until that many more calls were sent; with the gateway away none are, and the next kill waits for it. */
    private static void awaitFrames(Traffic traffic, int more) {
        long until = traffic.frames() + more;
        await("the moment").atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> traffic.frames() >= until);
    }
}
