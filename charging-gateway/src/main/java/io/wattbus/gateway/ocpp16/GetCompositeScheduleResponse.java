package io.wattbus.gateway.ocpp16;

import java.time.Instant;
import java.util.Optional;

/** What the charging profiles come to (OCPP 1.6 §6.22). */
record GetCompositeScheduleResponse(
        GetCompositeScheduleStatus status,
        Optional<Integer> connectorId,
        Optional<Instant> scheduleStart,
        Optional<ChargingSchedule> chargingSchedule) {

    static GetCompositeScheduleResponse from(Fields fields) {
        return new GetCompositeScheduleResponse(
                fields.word("status", GetCompositeScheduleStatus.class),
                fields.optionalInteger("connectorId", 0),
                fields.optionalTimestamp("scheduleStart"),
                fields.optionalObject("chargingSchedule", ChargingSchedule::from));
    }
}
