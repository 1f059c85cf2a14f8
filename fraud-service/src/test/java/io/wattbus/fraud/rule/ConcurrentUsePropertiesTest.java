package io.wattbus.fraud.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.rule.Steps.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However the stations' events are interleaved and repeated, the same cases are found, and no others. */
class ConcurrentUsePropertiesTest {

    private static final int SESSIONS = 8;
    private static final ConcurrentUse RULE = new ConcurrentUse(new ConcurrentUse.Thresholds(
            Duration.ofHours(1), Duration.ofMinutes(10), Duration.ofSeconds(30), Duration.ofMinutes(60)));

    private record Case(Action action, String subject, List<UUID> sessions) {}

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void casesAreThoseOfTheOverlapsWhateverTheOrder(int seed) {
        Random random = new Random(seed);
        List<List<SessionStep>> sessions = sessions(random);

        Set<Case> expected = overlaps(sessions);

        assertThat(cases(inOrder(sessions), true)).isEqualTo(expected);
        assertThat(cases(interleaved(sessions, random), false)).isEqualTo(expected);
        assertThat(cases(interleaved(sessions, random), false)).isEqualTo(expected);
    }

    private static List<List<SessionStep>> sessions(Random random) {
        List<List<SessionStep>> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            int start = 2 * random.nextInt(60);
            Told session = new Told(new UUID(random.nextLong(), i), "station-" + random.nextInt(4), start);
            sessions.add(session.all(start + 4 + 2 * random.nextInt(10)));
        }
        return sessions;
    }

    /** Told by definition: two sessions at different stations of which each began before the other ended. */
    private static Set<Case> overlaps(List<List<SessionStep>> sessions) {
        Set<Case> cases = new HashSet<>();
        for (List<SessionStep> one : sessions) {
            for (List<SessionStep> other : sessions) {
                SessionStep end = one.getLast();
                SessionStep begin = other.getFirst();
                boolean later = Comparator.comparing(SessionStep::startedAt)
                                .thenComparing(SessionStep::sessionId)
                                .compare(begin, end)
                        > 0;
                if (later
                        && begin.startedAt().isBefore(end.occurredAt())
                        && !begin.stationId().equals(end.stationId())) {
                    List<UUID> pair = List.of(end.sessionId(), begin.sessionId()).stream()
                            .sorted()
                            .toList();
                    cases.add(new Case(Action.BLOCK, Steps.TOKEN.subject(), pair));
                    cases.add(new Case(Action.STOP, begin.sessionId().toString(), pair));
                    cases.add(new Case(Action.HOLD, begin.sessionId().toString(), pair));
                }
            }
        }
        return cases;
    }

    /** As they happen; an end before a start of the same minute. */
    private static List<SessionStep> inOrder(List<List<SessionStep>> sessions) {
        return sessions.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(SessionStep::receivedAt)
                        .thenComparing(step -> step.phase() == Phase.RUNNING))
                .toList();
    }

    /** Each session in its order, the sessions anyhow, and now and then a few steps of one again. */
    private static List<SessionStep> interleaved(List<List<SessionStep>> sessions, Random random) {
        List<SessionStep> told = new ArrayList<>();
        int[] next = new int[sessions.size()];
        while (IntStream.range(0, next.length)
                .anyMatch(i -> next[i] < sessions.get(i).size())) {
            int i = random.nextInt(next.length);
            if (next[i] < sessions.get(i).size()) {
                told.add(sessions.get(i).get(next[i]++));
            }
            if (next[i] > 0 && random.nextInt(4) == 0) {
                told.addAll(sessions.get(i).subList(random.nextInt(next[i]), next[i]));
            }
        }
        return told;
    }

    private static Set<Case> cases(List<SessionStep> steps, boolean complete) {
        Set<Case> cases = new HashSet<>();
        TokenUses uses = TokenUses.NONE;
        for (SessionStep step : steps) {
            uses = uses.with(step, step.token().orElseThrow());
            RULE.check(new Facts.OfToken(uses, complete))
                    .forEach(finding -> cases.add(
                            new Case(finding.action(), finding.subject().key(), finding.sessions())));
        }
        return cases;
    }
}
