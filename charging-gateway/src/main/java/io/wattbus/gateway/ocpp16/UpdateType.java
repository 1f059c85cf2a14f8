package io.wattbus.gateway.ocpp16;

/** Whether a local list is replaced or changed (OCPP 1.6 §7.48). */
enum UpdateType implements Word {
    DIFFERENTIAL("Differential"),
    FULL("Full");

    private final String word;

    UpdateType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
