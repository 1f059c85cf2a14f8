package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/**
 * Answers one action.
 *
 * @param <Q> its request
 * @param <R> its response
 */
interface Handler<Q, R> {

    R handle(ConnectedStation station, Q request, Instant receivedAt);
}
