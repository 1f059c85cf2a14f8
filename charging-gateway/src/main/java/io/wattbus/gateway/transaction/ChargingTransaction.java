package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MeterSnapshot;
import io.wattbus.gateway.station.OcppVersion;
import io.wattbus.gateway.station.ReportedTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A transaction as it stands after its newest event.
 *
 * @param transactionId as known to the station
 * @param orphan all that is known is a stop, of an id that we did not give
 * @param meterStart the import register at the start in mWh; empty where only a stop is known
 * @param meter as last read, without signed data
 * @param energyMilliWh imported since the start, never negative
 * @param sequence of the newest event
 * @param toldAt when what the newest event tells happened
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
        Optional<Ending> ending) {

    ChargingTransaction {
        if (energyMilliWh < 0) {
            throw new IllegalArgumentException("Energy is never negative");
        }
    }

    boolean isOpen() {
        return ending.isEmpty();
    }

    /**
     * Whether a start of the same key is this one again. A station that can not tell the time may begin another
     * transaction of the same key once this one was stopped.
     */
    boolean isRepeatedBy(ReportedTime start) {
        return !start.clockSuspect()
                || ending.filter(end -> end.by() == Ending.By.REPORTED).isEmpty();
    }

    /** The same after {@code snapshot} was read, with its event. */
    ChargingTransaction metered(MeterSnapshot snapshot, ReportedTime time) {
        return next(snapshot.over(meter), energyAt(snapshot), state, time.occurredAt(), ending);
    }

    /** The same in another state, with its event. */
    ChargingTransaction changed(ChargingState newState, ReportedTime time) {
        return next(meter, energyMilliWh, newState, time.occurredAt(), ending);
    }

    /** The same after its end, with its event; an end that comes later replaces the one before. */
    ChargingTransaction ended(Ending end, MeterSnapshot last) {
        ChargingState after = end.reason().map(ChargingState::atEnd).orElse(state);
        return next(last.over(meter), energyAt(last), after, end.at(), Optional.of(end));
    }

    /** Imported up to {@code snapshot}. A meter that ran backwards was reset: then what is known already stays. */
    private long energyAt(MeterSnapshot snapshot) {
        return snapshot.importMilliWh()
                .flatMap(register -> meterStart.map(start -> register - start))
                .filter(energy -> energy >= 0)
                .orElse(energyMilliWh);
    }

    private ChargingTransaction next(
            MeterSnapshot nextMeter, long energy, ChargingState nextState, Instant at, Optional<Ending> nextEnding) {
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
                nextMeter,
                energy,
                nextState,
                sequence + 1,
                at,
                nextEnding);
    }
}
