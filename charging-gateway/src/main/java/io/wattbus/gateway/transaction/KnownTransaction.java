package io.wattbus.gateway.transaction;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;

/**
 * Where a session takes place and whether it still does.
 *
 * @param transactionId as known to the station
 */
public record KnownTransaction(StationId station, OperatorId operator, String transactionId, boolean running) {

    static KnownTransaction of(ChargingTransaction transaction) {
        Place place = transaction.place();
        return new KnownTransaction(
                place.station(), place.operator(), transaction.transactionId(), transaction.isOpen());
    }
}
