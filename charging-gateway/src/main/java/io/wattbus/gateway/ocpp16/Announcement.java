package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/**
 * Tells the gateway what it has to know when a charge point acts on a command.
 *
 * @param <Q> the command's request
 */
interface Announcement<Q> {

    void announce(ConnectedStation station, Q request, Instant at);

    /** For commands after which nothing follows that we would not understand. */
    static <Q> Announcement<Q> none() {
        return (station, request, at) -> {};
    }
}
