package io.wattbus.gateway.ocpp16;

/** Whether there was a reservation to cancel (OCPP 1.6 §7.5). */
enum CancelReservationStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected");

    private final String word;

    CancelReservationStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
