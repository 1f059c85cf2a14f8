package io.wattbus.platformtests.bench;

import io.wattbus.platformtests.harness.Charger;
import io.wattbus.platformtests.harness.StationAccess;
import io.wattbus.platformtests.harness.Tenant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;

/** A station that sends what it should not, and connects again whenever that ends its line. */
final class SloppyStation {

    private static final int BURST = 50;

    private final Tenant tenant;
    private final StationAccess access;
    private final BrokenFrames frames;

    SloppyStation(Tenant tenant, long seed) {
        this.tenant = tenant;
        this.access = tenant.station();
        this.frames = new BrokenFrames(seed, tenant.idToken());
    }

    /** Sends as long as {@code left} allows; after every burst it waits until a heartbeat is answered. */
    void send(AtomicLong left) {
        Charger charger = tenant.connect(access);
        while (left.addAndGet(-BURST) >= 0) {
            try {
                for (int frame = 0; frame < BURST; frame++) {
                    charger.send(frames.next());
                }
                charger.call("Heartbeat", "{}");
            } catch (CompletionException | IllegalStateException lineLost) {
                charger = tenant.connect(access);
            }
        }
        charger.close();
    }
}
