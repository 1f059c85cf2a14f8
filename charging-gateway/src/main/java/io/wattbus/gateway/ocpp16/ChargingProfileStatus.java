package io.wattbus.gateway.ocpp16;

/** Whether a charging profile was taken (OCPP 1.6 §7.11). */
enum ChargingProfileStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected"),
    NOT_SUPPORTED("NotSupported");

    private final String word;

    ChargingProfileStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
