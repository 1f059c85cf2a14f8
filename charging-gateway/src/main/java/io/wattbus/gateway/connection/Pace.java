package io.wattbus.gateway.connection;

/**
 * A rate that bursts may exceed (the generic cell rate algorithm): all that has to be kept of the past is one moment, the
 * one at which the last event would have come if all had come evenly. Moments are those of {@link System#nanoTime()}.
 *
 * @param perSecond 0 is any rate
 * @param burst how many events may come at once
 */
record Pace(int perSecond, int burst) {

    private static final long SECOND = 1_000_000_000L;

    /** The moment to keep when one more event comes at {@code now}. */
    long after(long kept, long now) {
        return latest(kept, now) + interval();
    }

    /** By how much an event at {@code now} is too early; 0 if it is not. */
    long tooEarlyBy(long kept, long now) {
        return Math.max(0, latest(kept, now) - now - interval() * (burst - 1));
    }

    /** Whether there is no limit. */
    boolean isAny() {
        return interval() == 0;
    }

    long interval() {
        return perSecond == 0 ? 0 : SECOND / perSecond;
    }

    private static long latest(long kept, long now) {
        return kept - now > 0 ? kept : now;
    }
}
