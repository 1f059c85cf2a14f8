package io.wattbus.gateway.ocpp16;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The limit from one moment on (OCPP 1.6 §7.14).
 *
 * @param startPeriod in seconds from the schedule's start
 * @param limit in the schedule's unit
 */
record ChargingSchedulePeriod(int startPeriod, BigDecimal limit, Optional<Integer> numberPhases) {

    static ChargingSchedulePeriod from(Fields fields) {
        return new ChargingSchedulePeriod(
                fields.integer("startPeriod", 0), fields.tenths("limit"), fields.optionalInteger("numberPhases", 1));
    }
}
