package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MeterSnapshot;
import io.wattbus.gateway.meter.MilliWattHours;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ReportedTime;
import java.util.Optional;
import java.util.UUID;

/**
 * What a stop tells of a transaction of which it is all that is known. OCPP 1.6 does not say where a stop happened: the
 * station's first connector stands for it. It began with the first reading that came along; without one, at the register
 * last read there if the station has but one connector, and otherwise without known energy.
 */
record OrphanSession(ConnectedStation connected, TransactionStop stop, ReportedTime time) {

    private static final int FIRST = 1;

    static OrphanSession of(ConnectedStation connected, TransactionStop stop, ReportedTime time) {
        return new OrphanSession(connected, stop, time);
    }

    int stationConnector() {
        return connected.station().evses().isEmpty()
                ? FIRST
                : connected.station().evses().getFirst().connectorNumber();
    }

    /** The session before its end. */
    ChargingTransaction begin(UUID sessionId, Payer payer, Optional<Long> lastRegister) {
        long register = MilliWattHours.of(stop.meterStopWh());
        Optional<TimedReading> first =
                TimedReading.of(stop.transactionData(), time.receivedAt(), connected.connectedAt()).stream()
                        .filter(reading -> reading.snapshot().importMilliWh().isPresent())
                        .findFirst();
        Optional<Long> meterStart = first.flatMap(reading -> reading.snapshot().importMilliWh())
                .or(() -> lastRegister.filter(it -> connected.station().evses().size() == 1))
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
                Optional.empty());
    }
}
