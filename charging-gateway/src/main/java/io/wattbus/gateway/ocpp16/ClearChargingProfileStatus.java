package io.wattbus.gateway.ocpp16;

/** Whether there was a charging profile to clear (OCPP 1.6 §7.21). */
enum ClearChargingProfileStatus implements Word {
    ACCEPTED("Accepted"),
    UNKNOWN("Unknown");

    private final String word;

    ClearChargingProfileStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
