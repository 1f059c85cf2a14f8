package io.wattbus.gateway.ocpp16;

/** Whether a connector is to be used (OCPP 1.6 §7.4). */
enum AvailabilityType implements Word {
    INOPERATIVE("Inoperative"),
    OPERATIVE("Operative");

    private final String word;

    AvailabilityType(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
