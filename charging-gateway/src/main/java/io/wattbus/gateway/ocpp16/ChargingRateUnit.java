package io.wattbus.gateway.ocpp16;

/** The unit of a charging schedule's limits (OCPP 1.6 §7.12). */
enum ChargingRateUnit implements Word {
    A("A"),
    W("W");

    private final String word;

    ChargingRateUnit(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
