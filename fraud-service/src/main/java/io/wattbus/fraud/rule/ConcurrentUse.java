package io.wattbus.fraud.rule;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.charging.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One token in two sessions that run at once at different stations: the token is blocked, the later session stopped and
 * its bill held. Two sessions ran at once if each is known to have been running after the other began; or if both look as
 * if they were running now and nothing is left to be read that could say otherwise.
 */
public final class ConcurrentUse implements Rule {

    private final Thresholds thresholds;

    public ConcurrentUse(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * The rule's figures.
     *
     * @param blockFor how long the token is blocked
     * @param stopWithin how long the stop is worth trying
     * @param tolerance overlap that clocks of two stations may differ by
     * @param silence after so long without a word a session is no longer taken to be running, only known to have been
     */
    public record Thresholds(Duration blockFor, Duration stopWithin, Duration tolerance, Duration silence) {}

    @Override
    public String name() {
        return "CONCURRENT_USE";
    }

    @Override
    public String description() {
        return "One token is used in two sessions at once at different stations.";
    }

    @Override
    public Map<String, Object> thresholds() {
        return Map.of(
                "blockSeconds", thresholds.blockFor().toSeconds(),
                "stopWithinSeconds", thresholds.stopWithin().toSeconds(),
                "toleranceSeconds", thresholds.tolerance().toSeconds(),
                "silenceSeconds", thresholds.silence().toSeconds());
    }

    @Override
    public List<Finding> check(Facts facts) {
        return switch (facts) {
            case Facts.OfToken(TokenUses uses, boolean complete) -> check(uses.uses(), complete);
            case Facts.OfSession _ -> List.of();
        };
    }

    /** {@code uses} by start: of each pair the second is the later. */
    private List<Finding> check(List<Use> uses, boolean complete) {
        return IntStream.range(0, uses.size())
                .boxed()
                .flatMap(later -> uses.subList(0, later).stream()
                        .filter(earlier -> atOnce(earlier, uses.get(later), complete))
                        .flatMap(earlier -> findings(earlier, uses.get(later))))
                .toList();
    }

    private boolean atOnce(Use earlier, Use later, boolean complete) {
        return !earlier.stationId().equals(later.stationId())
                && (earlier.overlaps(later, thresholds.tolerance()) || (complete && seemBothToRun(earlier, later)));
    }

    private boolean seemBothToRun(Use earlier, Use later) {
        Instant now = Use.later(earlier.receivedAt(), later.receivedAt());
        return earlier.seemsToRunAt(now, thresholds.silence()) && later.seemsToRunAt(now, thresholds.silence());
    }

    private Stream<Finding> findings(Use earlier, Use later) {
        Subject session = Subject.of(
                later.token().operatorId(), later.sessionId(), later.stationId(), Optional.of(later.token()));
        return Stream.of(
                finding(Action.BLOCK, Subject.of(later.token()), earlier, later, Optional.of(thresholds.blockFor())),
                finding(Action.STOP, session, earlier, later, Optional.of(thresholds.stopWithin())),
                finding(Action.HOLD, session, earlier, later, Optional.empty()));
    }

    private Finding finding(Action action, Subject subject, Use earlier, Use later, Optional<Duration> validFor) {
        List<UUID> sessions =
                Stream.of(earlier.sessionId(), later.sessionId()).sorted().toList();
        String reason = "Session %s began at station %s while session %s of the same token was running at station %s."
                .formatted(later.sessionId(), later.stationId(), earlier.sessionId(), earlier.stationId());
        Instant at = Use.later(earlier.receivedAt(), later.receivedAt());
        return new Finding(name(), action, subject, sessions, reason, at, validFor);
    }
}
