package io.wattbus.gateway.ocpp16;

/** Whether a connector was reserved (OCPP 1.6 §7.40). */
enum ReservationStatus implements Word {
    ACCEPTED("Accepted"),
    FAULTED("Faulted"),
    OCCUPIED("Occupied"),
    REJECTED("Rejected"),
    UNAVAILABLE("Unavailable");

    private final String word;

    ReservationStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
