package io.wattbus.availability.tariff;

/** What is priced (OCPI TariffDimensionType), in the order in which it is told. */
public enum Dimension {
    ENERGY("/kWh"),
    FLAT(" start"),
    TIME("/h"),
    PARKING_TIME("/h parking");

    private final String per;

    Dimension(String per) {
        this.per = per;
    }

    /** What follows the amount in a text. */
    String per() {
        return per;
    }
}
