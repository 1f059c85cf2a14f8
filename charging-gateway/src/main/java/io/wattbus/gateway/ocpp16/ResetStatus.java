package io.wattbus.gateway.ocpp16;

/** Whether the charge point will reset itself (OCPP 1.6 §7.41). */
enum ResetStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected");

    private final String word;

    ResetStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
