package io.wattbus.roaming.pricecheck;

import java.math.BigDecimal;

/** What can be priced (OCPI 2.2.1 TariffDimensionType). */
enum Dimension {
    ENERGY(1_000),
    TIME(3_600),
    PARKING_TIME(3_600),
    FLAT(1);

    private final BigDecimal stepsInUnit;

    Dimension(long stepsInUnit) {
        this.stepsInUnit = BigDecimal.valueOf(stepsInUnit);
    }

    /** How many of what steps count (Wh, s) are in what the price is for (kWh, h). */
    BigDecimal stepsInUnit() {
        return stepsInUnit;
    }
}
