package io.wattbus.roaming.ocpi221;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Numbers of OCPI have four decimals. */
final class OcpiNumber {

    private static final int DECIMALS = 4;
    private static final int MILLI_WH_OF_KWH = 6;
    private static final BigDecimal MILLIS_OF_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    private OcpiNumber() {}

    static BigDecimal of(BigDecimal number) {
        return number.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    static BigDecimal kwh(long milliWh) {
        return of(BigDecimal.valueOf(milliWh, MILLI_WH_OF_KWH));
    }

    static BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(time.toMillis()).divide(MILLIS_OF_HOUR, DECIMALS, RoundingMode.HALF_UP);
    }
}
