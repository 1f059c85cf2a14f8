package io.wattbus.gateway.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One pace for each of many: a moment is kept of those only that have recently done something. */
final class Paces {

    private final Map<String, Long> kept = new ConcurrentHashMap<>();
    private final Pace pace;

    Paces(Pace pace) {
        this.pace = pace;
    }

    /** By how much an event of {@code who} is too early; 0 if it is not, then it counts. */
    long take(String who, long now) {
        long[] early = {0};
        kept.compute(who, (same, known) -> {
            long last = known == null ? now : known;
            early[0] = pace.tooEarlyBy(last, now);
            return early[0] > 0 ? last : pace.after(last, now);
        });
        return early[0];
    }

    /** Forgets those of whom nothing has to be kept any more. */
    void forget(long now) {
        kept.values().removeIf(last -> last - now <= 0);
    }

    int size() {
        return kept.size();
    }
}
