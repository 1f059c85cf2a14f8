package io.wattbus.gateway.ocpp16;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Limits by time (OCPP 1.6 §7.13).
 *
 * @param duration in seconds
 * @param minChargingRate in the rate's unit
 */
record ChargingSchedule(
        Optional<Integer> duration,
        Optional<Instant> startSchedule,
        ChargingRateUnit chargingRateUnit,
        List<ChargingSchedulePeriod> chargingSchedulePeriod,
        Optional<BigDecimal> minChargingRate) {

    static ChargingSchedule from(Fields fields) {
        return new ChargingSchedule(
                fields.optionalInteger("duration", 0),
                fields.optionalTimestamp("startSchedule"),
                fields.word("chargingRateUnit", ChargingRateUnit.class),
                fields.list("chargingSchedulePeriod", 1, ChargingSchedulePeriod::from),
                fields.optionalTenths("minChargingRate"));
    }
}
