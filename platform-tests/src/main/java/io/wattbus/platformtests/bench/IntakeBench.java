package io.wattbus.platformtests.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * From a session's end to its record on Kafka, each with its effect in PostgreSQL exactly once: at a pace, and as fast as it
 * goes. Sessions have four events; the time includes that in which the fraud checks may hold a session.
 */
final class IntakeBench {

    private static final long NANOS = 1_000_000_000L;
    private static final Duration TARGET = Duration.ofSeconds(2);
    private static final Duration STANDSTILL = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = 5_000_000;

    private final SyntheticSessions sessions;
    private final SeenRecords records;
    private final Workload workload;
    private int published;

    IntakeBench(SyntheticSessions sessions, SeenRecords records, Workload workload) {
        this.sessions = sessions;
        this.records = records;
        this.workload = workload;
    }

    List<Figure> run() {
        publish(workload.number("warm-up.sessions"));
        awaitAll();
        Measurement latency = new Measurement(
                "end → record at %d sessions/s".formatted(workload.number("paced.sessions-per-second")),
                Optional.of(TARGET));
        int waiting = paced(latency);
        long perSecond = backlog();
        return List.of(
                latency,
                Quantity.count("waiting when the pace ends", waiting, "sessions")
                        .atMost(workload.number("target.waiting-sessions")),
                Quantity.count("records out of a backlog", perSecond, "records/s")
                        .atLeast(workload.number("target.records-per-second")),
                Quantity.count("records beyond one a session", records.repeated(), "records")
                        .atMost(0));
    }

    /** Publishes at a pace and returns how many sessions had no record when it ended. */
    private int paced(Measurement latency) {
        int perSecond = workload.number("paced.sessions-per-second");
        int number = perSecond * workload.number("paced.seconds");
        Map<UUID, Long> ended = new LinkedHashMap<>();
        long begin = System.nanoTime();
        for (int i = 0; i < number; i++) {
            long due = begin + i * NANOS / perSecond;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            ended.put(sessions.publish(), System.nanoTime());
        }
        published += number;
        int waiting = published - records.count();
        awaitAll();
        ended.forEach((session, at) -> latency.add(records.seenAt(session) - at));
        return waiting;
    }

    private long backlog() {
        int number = workload.number("backlog.sessions");
        long begin = System.nanoTime();
        publish(number);
        awaitAll();
        return number * NANOS / (System.nanoTime() - begin);
    }

    private void publish(int number) {
        for (int i = 0; i < number; i++) {
            sessions.publish();
        }
        published += number;
    }

    private void awaitAll() {
        int before = records.count();
        long changedAt = System.nanoTime();
        while (records.count() < published) {
            LockSupport.parkNanos(LOOK_NANOS);
            long now = System.nanoTime();
            if (records.count() > before) {
                before = records.count();
                changedAt = now;
            } else if (now - changedAt > STANDSTILL.toNanos()) {
                throw new IllegalStateException(
                        "No record for a minute: there are %d of %d".formatted(records.count(), published));
            }
        }
    }
}
