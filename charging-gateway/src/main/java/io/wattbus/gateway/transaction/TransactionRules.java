package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MeterSnapshot;
import io.wattbus.gateway.meter.MilliWattHours;
import io.wattbus.gateway.meter.SignedReading;
import io.wattbus.gateway.station.ReportedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what each message does to a transaction. Knows no clock and no store. */
final class TransactionRules {

    private TransactionRules() {}

    /**
     * A new transaction begins. One vehicle charges at a connector at a time: what began there earlier and is still
     * open has ended without our being told, when it was last heard of and with the register last read.
     */
    static List<SessionStep> start(ChargingTransaction fresh, List<ChargingTransaction> openThere, ReportedTime time) {
        List<SessionStep> steps = new ArrayList<>();
        openThere.stream()
                .filter(open -> !open.startedAt().isAfter(fresh.startedAt()))
                .map(open -> inferredEnd(open, time.receivedAt()))
                .forEach(steps::add);
        steps.add(new SessionStep(SessionStep.Type.STARTED, fresh, time, List.of()));
        return List.copyOf(steps);
    }

    /**
     * Readings come in. They are told at a bounded pace by the station's clock, and signed ones at once. After the end
     * that the station reported they change nothing; an end that we inferred they put off, but they do not undo it. What
     * was read before something that was told already is not told, unless it is signed.
     *
     * @param untold what was read before and not told
     */
    static MeterProgress meter(
            ChargingTransaction transaction, Untold untold, List<TimedReading> readings, Duration pace) {
        if (transaction.isEndReported()) {
            return new MeterProgress(transaction, List.of(), Untold.NOTHING);
        }
        ChargingTransaction after = transaction;
        Untold pending = untold.since(transaction.toldAt());
        List<SessionStep> steps = new ArrayList<>();
        for (TimedReading reading : readings) {
            pending = pending.with(reading).since(after.toldAt());
            if (reading.isDue(after.toldAt().plus(pace))) {
                after = after.metered(pending.snapshot(), reading.time());
                steps.add(new SessionStep(
                        after.isOpen() ? SessionStep.Type.UPDATED : SessionStep.Type.ENDED,
                        after,
                        reading.time(),
                        reading.snapshot().signed()));
                pending = Untold.NOTHING;
            }
        }
        return new MeterProgress(after, steps, pending);
    }

    /** The connector's status changed. */
    static Optional<SessionStep> state(ChargingTransaction transaction, ChargingState state, ReportedTime time) {
        return Optional.of(transaction)
                .filter(it -> it.isOpen() && it.state() != state)
                .map(it -> new SessionStep(SessionStep.Type.UPDATED, it.changed(state, time), time, List.of()));
    }

    /** The station stops a transaction that is known. */
    static StopDecision stop(ChargingTransaction transaction, TransactionStop stop, ReportedTime reported) {
        ReportedTime time = notBefore(transaction.startedAt(), reported);
        Ending ending = new Ending(time.occurredAt(), Ending.By.REPORTED, Optional.of(stop.reason()));
        MeterSnapshot last = lastReading(stop);
        if (transaction.isEndReported()) {
            boolean same = reported.clockSuspect() || transaction.ending().equals(Optional.of(ending));
            return same && transaction.meter().importMilliWh().equals(last.importMilliWh())
                    ? new StopDecision.Repeated()
                    : new StopDecision.Contradicted(transaction.flagged(Irregularity.STOPPED_TWICE));
        }
        ChargingTransaction stopped = reported.occurredAt().isBefore(transaction.startedAt())
                ? transaction.flagged(Irregularity.STOPPED_BEFORE_START)
                : transaction;
        ChargingTransaction after = stopped.ended(ending, last);
        return new StopDecision.Ended(new SessionStep(SessionStep.Type.ENDED, after, time, signed(stop)));
    }

    /** The station stops a transaction that nobody knows: its energy is told as a session of its own. */
    static List<SessionStep> orphan(ChargingTransaction fresh, TransactionStop stop, ReportedTime time) {
        Ending ending = new Ending(time.occurredAt(), Ending.By.REPORTED, Optional.of(stop.reason()));
        return List.of(
                new SessionStep(SessionStep.Type.STARTED, fresh, time, List.of()),
                new SessionStep(SessionStep.Type.ENDED, fresh.ended(ending, lastReading(stop)), time, signed(stop)));
    }

    /** It has ended without our being told, when it was last heard of and with the register last read. */
    static SessionStep inferredEnd(ChargingTransaction open, Instant noticedAt) {
        ReportedTime time = new ReportedTime(open.toldAt(), noticedAt, false, false);
        Ending ending = new Ending(open.toldAt(), Ending.By.INFERRED, Optional.empty());
        return new SessionStep(SessionStep.Type.ENDED, open.ended(ending, MeterSnapshot.EMPTY), time, List.of());
    }

    /** No transaction ends before it began: a clock that says so is not to be trusted. */
    private static ReportedTime notBefore(Instant startedAt, ReportedTime time) {
        return time.occurredAt().isBefore(startedAt)
                ? new ReportedTime(startedAt, time.receivedAt(), true, time.offline())
                : time;
    }

    private static MeterSnapshot lastReading(TransactionStop stop) {
        MeterSnapshot last = MeterSnapshot.EMPTY;
        for (var reading : stop.transactionData()) {
            last = MeterSnapshot.of(reading).over(last);
        }
        return last.withImport(MilliWattHours.of(stop.meterStopWh()));
    }

    private static List<SignedReading> signed(TransactionStop stop) {
        return stop.transactionData().stream()
                .flatMap(reading -> MeterSnapshot.of(reading).signed().stream())
                .toList();
    }
}
