package io.wattbus.gateway.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** One pace for each of many: a moment is kept of those only that have recently done something. */
final class Paces {

    private static final long FORGET_EVERY = 1_000_000_000L;

    private final Map<String, Long> kept = new ConcurrentHashMap<>();
    private final Pace pace;
    private final AtomicLong forgotten;

    Paces(Pace pace, long now) {
        this.pace = pace;
        this.forgotten = new AtomicLong(now);
    }

    /** By how much an event of {@code who} is too early; 0 if it is not, then it counts. */
    long take(String who, long now) {
        if (pace.isAny()) {
            return 0;
        }
        long[] early = {0};
        kept.compute(who, (same, known) -> {
            long last = known == null ? now : known;
            early[0] = pace.tooEarlyBy(last, now);
            return early[0] > 0 ? last : pace.after(last, now);
        });
        forget(now);
        return early[0];
    }

    /** Counts an event of {@code who} that can not be undone. */
    void count(String who, long now) {
        if (!pace.isAny()) {
            kept.compute(who, (same, known) -> pace.after(known == null ? now : known, now));
            forget(now);
        }
    }

    /** By how much the next event of {@code who} is too early; 0 if it is not. */
    long tooEarlyBy(String who, long now) {
        return pace.isAny() ? 0 : pace.tooEarlyBy(kept.getOrDefault(who, now), now);
    }

    /** Forgets now and then those of whom nothing has to be kept any more. */
    private void forget(long now) {
        long last = forgotten.get();
        if (now - last >= FORGET_EVERY && forgotten.compareAndSet(last, now)) {
            kept.values().removeIf(moment -> moment - now <= 0);
        }
    }

    int size() {
        return kept.size();
    }
}
