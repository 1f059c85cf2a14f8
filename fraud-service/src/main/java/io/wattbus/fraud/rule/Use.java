package io.wattbus.fraud.rule;

import io.wattbus.fraud.charging.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A session of a token, as far as it is known.
 *
 * @param sequence of the newest event
 * @param seenUntil the last moment at which the session is known to have been running
 * @param receivedAt of the newest event
 * @param current of the newest event
 */
public record Use(
        UUID sessionId,
        String stationId,
        Token token,
        Instant startedAt,
        long sequence,
        Phase phase,
        Instant seenUntil,
        Instant receivedAt,
        boolean current) {

    static final Comparator<Use> BY_START = Comparator.comparing(Use::startedAt).thenComparing(Use::sessionId);

    static Use of(SessionStep step, Token token) {
        return of(step, token, step.startedAt());
    }

    private static Use of(SessionStep step, Token token, Instant seenBefore) {
        return new Use(
                step.sessionId(),
                step.stationId(),
                token,
                step.startedAt(),
                step.sequence(),
                step.phase(),
                step.phase() == Phase.INFERRED_END ? seenBefore : step.occurredAt(),
                step.receivedAt(),
                step.current());
    }

    /** With {@code step} of the same session known too; one that is not newer changes nothing. */
    Use with(SessionStep step, Token token) {
        return step.sequence() > sequence ? of(step, token, seenUntil) : this;
    }

    /** Whether the two are known to have been running at once for longer than {@code tolerance}. */
    boolean overlaps(Use other, Duration tolerance) {
        Instant begin = later(startedAt, other.startedAt).plus(tolerance);
        return begin.isBefore(seenUntil) && begin.isBefore(other.seenUntil);
    }

    /** Whether the session, as far as is known, is running now, now being {@code instant}. */
    boolean seemsToRunAt(Instant instant, Duration silence) {
        return !phase.over() && current && !receivedAt.plus(silence).isBefore(instant);
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
