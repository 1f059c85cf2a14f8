package io.wattbus.gateway.ocpp16;

/** Whether it is kept (OCPP 1.6 §6.38). */
record ReserveNowResponse(ReservationStatus status) {

    static ReserveNowResponse from(Fields fields) {
        return new ReserveNowResponse(fields.word("status", ReservationStatus.class));
    }
}
