package io.wattbus.roaming.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * The circuit breaker of a partner: closed while it answers; open for a pause after it failed, in which it is not asked at
 * all; then half open, when a single message finds out whether it is back.
 */
final class Circuit {

    /** Nobody is left alone for longer only because it asks for that. */
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private Circuit() {}

    /** How much a partner whose pause is over may be told in one go, after so many failures in a row. */
    static int most(int failures, int batch) {
        return failures == 0 ? batch : 1;
    }

    /** How long it stays open: the back-off, or longer where the partner asked for that (HTTP Retry-After). */
    static Duration pause(BackOff backOff, int failures, double chance, Optional<Duration> wish) {
        Duration pause = backOff.after(failures, chance);
        return wish.map(time -> time.compareTo(LONGEST_WISH) < 0 ? time : LONGEST_WISH)
                .filter(time -> time.compareTo(pause) > 0)
                .orElse(pause);
    }
}
