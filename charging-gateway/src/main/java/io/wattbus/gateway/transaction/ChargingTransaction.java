package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MeterSnapshot;
import io.wattbus.gateway.station.OcppVersion;
import io.wattbus.gateway.station.ReportedTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A transaction as it stands after what was last heard of it.
 *
 * @param transactionId as known to the station
 * @param orphan all that is known is a stop, of an id that we did not give
 * @param meterStart the import register at the start in mWh; empty where only a stop is known
 * @param meter as last read, without signed data
 * @param energyMilliWh imported since the start, never negative
 * @param sequence of the newest event
 * @param toldAt when the newest thing happened that is known of it
 * @param grace what it has left to show that it goes on; empty while nothing speaks against it
 */
record ChargingTransaction(
        UUID sessionId,
        String transactionId,
        boolean orphan,
        Place place,
        OcppVersion version,
        Payer payer,
        Optional<String> reservationId,
        Instant startedAt,
        Optional<Long> meterStart,
        MeterSnapshot meter,
        long energyMilliWh,
        ChargingState state,
        long sequence,
        Instant toldAt,
        Optional<Grace> grace,
        Optional<Ending> ending,
        Set<Irregularity> irregularities) {

    private static final long WATT_HOUR = 1_000;

    ChargingTransaction {
        irregularities = Set.copyOf(irregularities);
        if (energyMilliWh < 0) {
            throw new IllegalArgumentException("Energy is never negative");
        }
    }

    boolean isOpen() {
        return ending.isEmpty();
    }

    /** Whether the station itself stopped it, which is the last word. */
    boolean isEndReported() {
        return ending.filter(end -> end.by() == Ending.By.REPORTED).isPresent();
    }

    /**
     * Whether a start of the same key is this one again. A station that can not tell the time may begin another
     * transaction of the same key once this one was stopped.
     */
    boolean isRepeatedBy(ReportedTime start) {
        return !start.clockSuspect() || !isEndReported();
    }

    /** The same after {@code snapshot} was read, with its event. */
    ChargingTransaction metered(MeterSnapshot snapshot, ReportedTime time) {
        Instant at = later(time.occurredAt(), toldAt);
        return read(snapshot).next(state, at, grace, ending.map(end -> new Ending(at, end.by(), end.reason())));
    }

    /** The same in another state, with its event. */
    ChargingTransaction changed(ChargingState newState, ReportedTime time) {
        return next(newState, later(time.occurredAt(), toldAt), grace, ending);
    }

    /** The same after its end, with its event; an end that comes later replaces the one before. */
    ChargingTransaction ended(Ending end, MeterSnapshot last) {
        ChargingState after = end.reason().map(ChargingState::atEnd).orElse(state);
        return read(last).next(after, end.at(), Optional.empty(), Optional.of(end));
    }

    /** The same with what was read and not told, without an event. */
    ChargingTransaction caughtUp(Untold untold) {
        return untold.readAt().isBefore(toldAt)
                ? this
                : read(untold.snapshot()).with(state, sequence, untold.readAt(), grace, ending);
    }

    /** The same with or without a grace time, without an event. */
    ChargingTransaction in(Optional<Grace> newGrace) {
        return with(state, sequence, toldAt, newGrace, ending);
    }

    /** The same and irregular, without an event. */
    ChargingTransaction flagged(Irregularity irregularity) {
        Set<Irregularity> all = new HashSet<>(irregularities);
        all.add(irregularity);
        return with(meter, energyMilliWh, state, sequence, toldAt, grace, ending, all);
    }

    private ChargingTransaction read(MeterSnapshot snapshot) {
        ChargingTransaction read =
                with(snapshot.over(meter), energyAt(snapshot), state, sequence, toldAt, grace, ending, irregularities);
        return snapshot.importMilliWh()
                .flatMap(this::irregularityOf)
                .map(read::flagged)
                .orElse(read);
    }

    /** Registers at start and stop are whole Wh, readings between are not: by less than that no meter ran backwards. */
    private Optional<Irregularity> irregularityOf(long register) {
        if (meterStart.filter(start -> start - register >= WATT_HOUR).isPresent()) {
            return Optional.of(Irregularity.METER_RESET);
        }
        return meter.importMilliWh()
                .filter(before -> before - register >= WATT_HOUR)
                .map(before -> Irregularity.METER_REVERSED);
    }

    /** Imported up to {@code snapshot}. A meter that ran backwards was reset: then what is known already stays. */
    private long energyAt(MeterSnapshot snapshot) {
        return snapshot.importMilliWh()
                .flatMap(register -> meterStart.map(start -> register - start))
                .filter(energy -> energy >= 0)
                .orElse(energyMilliWh);
    }

    private ChargingTransaction next(
            ChargingState nextState, Instant at, Optional<Grace> nextGrace, Optional<Ending> nextEnding) {
        return with(nextState, sequence + 1, at, nextGrace, nextEnding);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private ChargingTransaction with(
            ChargingState newState,
            long newSequence,
            Instant at,
            Optional<Grace> newGrace,
            Optional<Ending> newEnding) {
        return with(meter, energyMilliWh, newState, newSequence, at, newGrace, newEnding, irregularities);
    }

    private ChargingTransaction with(
            MeterSnapshot newMeter,
            long energy,
            ChargingState newState,
            long newSequence,
            Instant at,
            Optional<Grace> newGrace,
            Optional<Ending> newEnding,
            Set<Irregularity> newIrregularities) {
        return new ChargingTransaction(
                sessionId,
                transactionId,
                orphan,
                place,
                version,
                payer,
                reservationId,
                startedAt,
                meterStart,
                newMeter,
                energy,
                newState,
                newSequence,
                at,
                newGrace,
                newEnding,
                newIrregularities);
    }
}
