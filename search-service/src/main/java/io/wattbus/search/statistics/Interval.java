package io.wattbus.search.statistics;

import io.wattbus.search.web.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stretch of time, its begin included and its end not. */
record Interval(Instant from, Instant to) {

    private static final Duration USUAL = Duration.ofHours(1);
    private static final BigDecimal MILLIS = BigDecimal.valueOf(1_000);
    private static final int DIGITS = 6;

    Interval {
        if (!from.isBefore(to)) {
            throw Problem.invalid("from must be before to, and window positive.");
        }
    }

    /**
     * The interval that was asked for: two of the three say it; with none or one it ends now, and is an hour long unless
     * {@code window} or {@code from} says otherwise.
     */
    static Interval of(@Nullable Instant from, @Nullable Instant to, @Nullable Duration window, Instant now) {
        if (from != null && to != null && window != null) {
            throw Problem.invalid("Of from, to and window at most two can be given.");
        }
        try {
            if (from != null) {
                Instant end = window == null ? now : from.plus(window);
                return new Interval(from, to == null ? end : to);
            }
            Instant end = to == null ? now : to;
            return new Interval(end.minus(window == null ? USUAL : window), end);
        } catch (DateTimeException | ArithmeticException e) {
            throw Problem.invalid("from, to or window is beyond what a calendar holds.");
        }
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /** {@code count} in this interval, on average in each second. */
    BigDecimal perSecond(long count) {
        return BigDecimal.valueOf(count)
                .multiply(MILLIS)
                .divide(BigDecimal.valueOf(length().toMillis()), DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
