package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/**
 * Takes note of what a charge point responded to a command.
 *
 * @param <Q> the command's request
 * @param <R> its response
 */
interface ResponseListener<Q, R> {

    void heard(ConnectedStation station, Q request, R response, Instant at);

    /** For commands whose responses concern only who gave them. */
    static <Q, R> ResponseListener<Q, R> none() {
        return (station, request, response, at) -> {};
    }
}
