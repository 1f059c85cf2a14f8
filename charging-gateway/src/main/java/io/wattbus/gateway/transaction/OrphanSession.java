package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MeterReading;
import io.wattbus.gateway.meter.MeterSnapshot;
import io.wattbus.gateway.meter.MilliWattHours;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ReportedTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a stop tells of a transaction of which it is all that is known. OCPP 1.6 does not say where a stop happened: the
 * station's first connector stands for it. It began with the first reading that came along, but for what was read at the
 * end; without one, at the register last read there if the station has but one connector, and otherwise without known
 * energy.
 */
record OrphanSession(ConnectedStation connected, TransactionStop stop, ReportedTime time) {

    private static final String AT_END = "Transaction.End";

    static OrphanSession of(ConnectedStation connected, TransactionStop stop, ReportedTime time) {
        return new OrphanSession(connected, stop, time);
    }

    int stationConnector() {
        return Place.firstOf(connected.station());
    }

    /** Whether there is no other connector at which it could have happened. */
    boolean isSurelyThere() {
        return connected.station().evses().size() == 1;
    }

    /**
     * The session before its end.
     *
     * @param lastRegister as last read at the connector
     * @param toldUpTo the register up to which another session there was told that nobody stopped: this one may be the
     *     rest of it, and nothing is told twice
     */
    ChargingTransaction begin(UUID sessionId, Payer payer, Optional<Long> lastRegister, Optional<Long> toldUpTo) {
        long register = MilliWattHours.of(stop.meterStopWh());
        Optional<TimedReading> first =
                TimedReading.of(beforeTheEnd(), time.receivedAt(), connected.connectedAt()).stream()
                        .filter(reading -> reading.snapshot().importMilliWh().isPresent())
                        .findFirst();
        Optional<Long> meterStart = first.flatMap(reading -> reading.snapshot().importMilliWh())
                .or(() -> lastRegister.filter(it -> isSurelyThere()))
                .map(start -> toldUpTo.filter(told -> told <= register)
                        .map(told -> Math.max(told, start))
                        .orElse(start))
                .filter(start -> start <= register);
        ReportedTime began = first.map(TimedReading::time)
                .filter(it -> !it.clockSuspect() && it.occurredAt().isBefore(time.occurredAt()))
                .orElse(time);
        return new ChargingTransaction(
                sessionId,
                Integer.toString(stop.transactionId()),
                true,
                Place.of(connected.station(), stationConnector()),
                connected.version(),
                payer,
                Optional.empty(),
                began.occurredAt(),
                meterStart,
                meterStart.map(MeterSnapshot.EMPTY::withImport).orElse(MeterSnapshot.EMPTY),
                0,
                ChargingState.EV_CONNECTED,
                0,
                began.occurredAt(),
                Optional.empty(),
                Optional.empty(),
                Set.of(Irregularity.WITHOUT_START));
    }

    private List<MeterReading> beforeTheEnd() {
        return stop.transactionData().stream()
                .map(reading -> reading.without(AT_END))
                .toList();
    }
}
