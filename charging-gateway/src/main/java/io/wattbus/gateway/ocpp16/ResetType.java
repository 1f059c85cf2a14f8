package io.wattbus.gateway.ocpp16;

/** How a charge point resets itself (OCPP 1.6 §7.42). */
enum ResetType implements Word {
    HARD("Hard"),
    SOFT("Soft");

    private final String word;

    ResetType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
