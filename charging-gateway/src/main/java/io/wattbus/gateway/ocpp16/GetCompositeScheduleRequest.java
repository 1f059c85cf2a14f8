package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/**
 * Say how much you will draw, and when (OCPP 1.6 §6.21).
 *
 * @param connectorId 0 is the grid connection
 * @param duration in seconds from now
 */
record GetCompositeScheduleRequest(int connectorId, int duration, Optional<ChargingRateUnit> chargingRateUnit) {

    static GetCompositeScheduleRequest from(Fields fields) {
        return new GetCompositeScheduleRequest(
                fields.integer("connectorId", 0),
                fields.integer("duration", 0),
                fields.optionalWord("chargingRateUnit", ChargingRateUnit.class));
    }
}
