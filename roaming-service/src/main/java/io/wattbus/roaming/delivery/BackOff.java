package io.wattbus.roaming.delivery;

import java.time.Duration;

/** Pauses that double up to a bound, each shortened by up to a half, so that not all come back at the same moment. */
record BackOff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /**
     * The pause after so many failures in a row.
     *
     * @param failures from 1
     * @param chance from 0 to 1
     */
    Duration after(int failures, double chance) {
        return after(failures, chance, longest);
    }

    /** The same, and never more than {@code most}. */
    Duration after(int failures, double chance, Duration most) {
        Duration whole = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        Duration bound = most.compareTo(longest) < 0 ? most : longest;
        Duration bounded = whole.compareTo(bound) < 0 ? whole : bound;
        return Duration.ofNanos((long) (bounded.toNanos() * (1 - chance / 2)));
    }
}
