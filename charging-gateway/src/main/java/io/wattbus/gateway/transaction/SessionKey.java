package io.wattbus.gateway.transaction;

import io.wattbus.gateway.outbox.NameBasedUuid;
import io.wattbus.gateway.registry.StationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What makes a transaction the same transaction, however often and under whichever message id it is sent. */
final class SessionKey {

    private static final String NO_TIME = "";

    private SessionKey() {}

    /** OCPP 1.6: station, connector, token, the station's time and register. */
    static UUID of(StationId station, TransactionStart start) {
        return NameBasedUuid.of(
                station.value(),
                Integer.toString(start.connectorNumber()),
                start.idToken(),
                text(start.timestamp()),
                Long.toString(start.meterStartWh()));
    }

    /**
     * The same for the {@code repetition}-th transaction of a station that can not tell the time, so that its key is
     * that of an earlier one.
     */
    static UUID of(StationId station, TransactionStart start, int repetition) {
        UUID key = of(station, start);
        return repetition == 0 ? key : NameBasedUuid.of(key, Integer.toString(repetition));
    }

    /** A stop of which no start is known. */
    static UUID ofOrphan(StationId station, TransactionStop stop) {
        return NameBasedUuid.of(
                station.value(),
                "orphan",
                Integer.toString(stop.transactionId()),
                text(stop.timestamp()),
                Long.toString(stop.meterStopWh()));
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(NO_TIME);
    }
}
