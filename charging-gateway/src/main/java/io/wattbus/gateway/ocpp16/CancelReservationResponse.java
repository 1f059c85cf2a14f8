package io.wattbus.gateway.ocpp16;

/** Whether there was one (OCPP 1.6 §6.6). */
record CancelReservationResponse(CancelReservationStatus status) {

    static CancelReservationResponse from(Fields fields) {
        return new CancelReservationResponse(fields.word("status", CancelReservationStatus.class));
    }
}
