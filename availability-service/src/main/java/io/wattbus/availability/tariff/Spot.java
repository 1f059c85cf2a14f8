package io.wattbus.availability.tariff;

import java.time.ZoneId;
import java.util.List;

/**
 * A connector, as far as its price goes.
 *
 * @param connectorNumber 0 where there is none
 * @param maxPowerW that it can deliver
 * @param timeZone tariffs go by its clock
 * @param tariffIds those that the connector names; empty: the tariffs say where they hold
 */
public record Spot(
        String locationId,
        String evseUid,
        int connectorNumber,
        long maxPowerW,
        ZoneId timeZone,
        List<String> tariffIds) {

    public Spot {
        tariffIds = List.copyOf(tariffIds);
    }
}
