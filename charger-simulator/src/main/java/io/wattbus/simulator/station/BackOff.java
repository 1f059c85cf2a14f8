package io.wattbus.simulator.station;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to stay away after a failure: twice as long after each one, between {@code first} and {@code longest}, and
 * scattered so that a thousand stations do not come back together.
 */
public record BackOff(Duration first, Duration longest) {

    private static final int MAX_DOUBLINGS = 20;
    private static final double RETRY_AFTER_SCATTER = 0.2;

    public BackOff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("No back-off from " + first + " to " + longest);
        }
    }

    /** After {@code failures} in a row (at least one): between half the doubled time and the whole of it. */
    public Duration delay(int failures, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS);
        long most = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(most / 2 + random.nextLong(most / 2 + 1));
    }

    /** What the server asked for with {@code Retry-After}: never less, and up to a fifth more. */
    public static Duration honouring(Duration retryAfter, RandomGenerator random) {
        long scatter = (long) (retryAfter.toMillis() * RETRY_AFTER_SCATTER);
        return retryAfter.plusMillis(random.nextLong(scatter + 1));
    }
}
