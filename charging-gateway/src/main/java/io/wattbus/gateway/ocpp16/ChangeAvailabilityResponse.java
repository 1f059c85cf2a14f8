package io.wattbus.gateway.ocpp16;

/** Whether the charge point will (OCPP 1.6 §6.8). */
record ChangeAvailabilityResponse(AvailabilityStatus status) {

    static ChangeAvailabilityResponse from(Fields fields) {
        return new ChangeAvailabilityResponse(fields.word("status", AvailabilityStatus.class));
    }
}
