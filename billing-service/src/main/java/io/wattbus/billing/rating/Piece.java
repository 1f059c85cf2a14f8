package io.wattbus.billing.rating;

import java.time.Instant;

/**
 * A part of a charging period within which no restriction begins or ceases to hold.
 *
 * @param from the share of the period's time that is over where it begins
 * @param to the same where it ends
 */
record Piece(ChargingPeriod period, Fraction kwhBefore, Fraction from, Fraction to) {

    private static final Fraction HALF = Fraction.of(1, 2);

    Instant startedAt() {
        return period.at(from);
    }

    Instant endedAt() {
        return to.equals(Fraction.ONE) ? period.endedAt() : period.at(to);
    }

    Consumption consumption() {
        boolean whole = from.equals(Fraction.ZERO) && to.equals(Fraction.ONE);
        return whole ? period.consumption() : period.consumption().times(to.minus(from));
    }

    /** Energy of the session in its middle: a bound that is reached at its begin or its end is on the right side there. */
    Fraction kwhInTheMiddle() {
        return kwhBefore.plus(period.kwh().times(from.plus(to).times(HALF)));
    }

    /** Whether {@code next}, the piece after this, is of the same period: a period begins with 0 and ends with 1. */
    boolean isFollowedBy(Piece next) {
        return to.equals(next.from);
    }

    Piece through(Piece next) {
        return new Piece(period, kwhBefore, from, next.to);
    }
}
