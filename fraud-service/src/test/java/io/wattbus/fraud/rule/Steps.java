package io.wattbus.fraud.rule;

import io.wattbus.fraud.charging.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions of one token, told in steps; times are minutes of one morning. */
final class Steps {

    static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    static final Token TOKEN = token("04A2B9C1D2E380");

    private Steps() {}

    static Token token(String uid) {
        return new Token("FI*WAT", "ISO14443", uid, Optional.of("FI*WAT"), Optional.empty());
    }

    /** A session at {@code station} that began at {@code start}. */
    record Told(UUID id, String station, int start) {

        static Told at(String station, int start) {
            return new Told(UUID.nameUUIDFromBytes((station + start).getBytes()), station, start);
        }

        SessionStep started() {
            return step(0, Phase.RUNNING, start, start, true, 0);
        }

        SessionStep updated(long sequence, int minute) {
            return step(sequence, Phase.RUNNING, minute, minute, true, 0);
        }

        SessionStep ended(long sequence, int minute) {
            return step(sequence, Phase.REPORTED_END, minute, minute, true, 0);
        }

        SessionStep inferredEnd(long sequence, int minute) {
            return step(sequence, Phase.INFERRED_END, minute, minute, true, 0);
        }

        /** Told only at {@code receivedAt}, when the station was back. */
        SessionStep late(SessionStep step, int receivedAt) {
            return new SessionStep(
                    id,
                    step.sequence(),
                    step.phase(),
                    "FI*WAT",
                    station,
                    station + "-1",
                    1,
                    step.token(),
                    step.startedAt(),
                    step.occurredAt(),
                    minute(receivedAt),
                    false,
                    step.energyMilliWh());
        }

        SessionStep drawn(int minute, long energyMilliWh) {
            return step(1, Phase.RUNNING, minute, minute, true, energyMilliWh);
        }

        List<SessionStep> all(int end) {
            return List.of(started(), updated(1, (start + end) / 2), ended(2, end));
        }

        private SessionStep step(
                long sequence, Phase phase, int occurred, int received, boolean current, long energyMilliWh) {
            return new SessionStep(
                    id,
                    sequence,
                    phase,
                    "FI*WAT",
                    station,
                    station + "-1",
                    1,
                    Optional.of(TOKEN),
                    minute(start),
                    minute(occurred),
                    minute(received),
                    current,
                    energyMilliWh);
        }
    }

    static Instant minute(int minute) {
        return MORNING.plus(Duration.ofMinutes(minute));
    }

    static TokenUses uses(SessionStep... steps) {
        TokenUses uses = TokenUses.NONE;
        for (SessionStep step : steps) {
            uses = uses.with(step, step.token().orElseThrow());
        }
        return uses;
    }
}
