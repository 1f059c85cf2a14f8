package io.wattbus.gateway.ocpp16;

/** What a charging profile's times are relative to (OCPP 1.6 §7.9). */
enum ChargingProfileKind implements Word {
    ABSOLUTE("Absolute"),
    RECURRING("Recurring"),
    RELATIVE("Relative");

    private final String word;

    ChargingProfileKind(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
