package io.wattbus.gateway.ocpp16;

/** Give up a reservation (OCPP 1.6 §6.5). */
record CancelReservationRequest(int reservationId) {

    static CancelReservationRequest from(Fields fields) {
        return new CancelReservationRequest(fields.integer("reservationId"));
    }
}
