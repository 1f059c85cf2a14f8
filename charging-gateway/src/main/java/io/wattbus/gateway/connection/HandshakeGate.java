package io.wattbus.gateway.connection;

import io.wattbus.gateway.connection.HandshakeOutcome.Refused;
import java.time.Duration;
import java.util.Optional;

/**
 * Turns handshakes away that come too fast, before anything is asked of the store. Stations that all come at once, as
 * after an outage, are told to come back one after the other at the pace at which they can be let in.
 */
final class HandshakeGate {

    /** No path that names a station is longer. */
    private static final int LONGEST_PATH = 200;

    private final Paces addresses;
    private final Paces stations;
    private final Pace all;
    private final long longestWait;
    private long kept;
    private long promised;

    HandshakeGate(LimitProperties limits, long now) {
        this.addresses = new Paces(limits.ofAddress(), now);
        this.stations = new Paces(limits.ofStation(), now);
        this.all = limits.ofAll();
        this.longestWait = limits.longestRetryAfter().toNanos();
        this.kept = now;
        this.promised = now;
    }

    /**
     * Whether the handshake may go on; if not, why and when to come back.
     *
     * @param address of the station, or of a proxy before it
     * @param path that names the station
     */
    Optional<Refused> refusal(String address, String path, long now) {
        long early = addresses.take(address, now);
        if (early > 0) {
            return Optional.of(new Refused(Refusal.ADDRESS_TOO_FAST, Duration.ofNanos(early)));
        }
        // With the address: who only knows a station's name does not keep it outside
        early = stations.take(address + ' ' + path.substring(0, Math.min(path.length(), LONGEST_PATH)), now);
        return early > 0
                ? Optional.of(new Refused(Refusal.STATION_TOO_FAST, Duration.ofNanos(early)))
                : refusalOfAll(now);
    }

    private synchronized Optional<Refused> refusalOfAll(long now) {
        long early = all.tooEarlyBy(kept, now);
        if (early == 0) {
            kept = all.after(kept, now);
            return Optional.empty();
        }
        long first = now + early;
        promised = Math.min(longestWait, Math.max(promised - now, first - now) + all.interval()) + now;
        return Optional.of(new Refused(Refusal.TOO_MANY, Duration.ofNanos(promised - now)));
    }
}
