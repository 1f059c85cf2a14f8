package io.wattbus.gateway.connection;

import io.wattbus.gateway.station.ConnectedStation;
import java.time.Clock;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Reports stations that left; while the store is away it keeps them and reports them later. */
final class Departures {

    private final Queue<Departure> unreported = new ConcurrentLinkedQueue<>();
    private final Presence presence;
    private final Clock clock;

    private record Departure(ConnectedStation station, EndReason reason, Instant at) {}

    Departures(Presence presence, Clock clock) {
        this.presence = presence;
        this.clock = clock;
    }

    void report(ConnectedStation station, EndReason reason) {
        Departure departure = new Departure(station, reason, clock.instant());
        if (!isReported(departure)) {
            unreported.add(departure);
        }
    }

    /** How many are kept for later. */
    int waiting() {
        return unreported.size();
    }

    /** Reports what could not be reported yet, until the store fails again. */
    void catchUp() {
        Departure next = unreported.peek();
        while (next != null && isReported(next)) {
            unreported.remove(next);
            next = unreported.peek();
        }
    }

    private boolean isReported(Departure departure) {
        try {
            presence.disconnected(departure.station(), departure.reason().name(), departure.at());
            return true;
        } catch (DataAccessException | TransactionException storeAway) {
            return false;
        }
    }
}
