package io.wattbus.billing.rating;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Periods to test with. */
final class Sessions {

    private Sessions() {}

    static ChargingPeriod charging(Instant start, Instant end, BigDecimal energyWh) {
        Fraction millis = Fraction.of(Duration.between(start, end).toMillis());
        Fraction milliWh = Fraction.of(energyWh.movePointRight(3));
        return of(start, end, new Consumption(milliWh, millis, Fraction.ZERO, Fraction.ZERO));
    }

    static ChargingPeriod of(Instant start, Instant end, Consumption consumption) {
        return new ChargingPeriod(start, end, consumption, Optional.empty(), Optional.empty());
    }
}
