package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.smartcharging.RateUnit;
import io.wattbus.gateway.smartcharging.Schedule;
import java.math.BigDecimal;
import java.time.Duration;
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

    Schedule toSchedule() {
        return new Schedule(
                duration.map(Duration::ofSeconds),
                chargingRateUnit == ChargingRateUnit.A ? RateUnit.AMPERES : RateUnit.WATTS,
                chargingSchedulePeriod.stream()
                        .map(period -> new Schedule.Period(
                                Duration.ofSeconds(period.startPeriod()),
                                period.limit(),
                                period.numberPhases().orElse(Schedule.Period.ASSUMED_PHASES)))
                        .toList());
    }
}
