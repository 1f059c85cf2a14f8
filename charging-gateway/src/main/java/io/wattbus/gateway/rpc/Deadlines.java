package io.wattbus.gateway.rpc;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a station may be silent; what is empty is as for everybody.
 *
 * @param pingAfter then it is asked for a sign of life
 * @param goneAfter then it is taken for gone
 */
public record Deadlines(Optional<Duration> pingAfter, Optional<Duration> goneAfter) {

    /** As for everybody. */
    public static final Deadlines NONE = new Deadlines(Optional.empty(), Optional.empty());

    public Deadlines {
        if (pingAfter.filter(Deadlines::isNoTime).isPresent()
                || goneAfter.filter(Deadlines::isNoTime).isPresent()) {
            throw new IllegalArgumentException("A deadline is some time away");
        }
    }

    private static boolean isNoTime(Duration duration) {
        return duration.isNegative() || duration.isZero();
    }

    /** These, and where they are empty {@code others}. */
    public Deadlines or(Deadlines others) {
        return new Deadlines(pingAfter.or(others::pingAfter), goneAfter.or(others::goneAfter));
    }
}
