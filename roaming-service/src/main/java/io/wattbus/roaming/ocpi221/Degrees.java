package io.wattbus.roaming.ocpi221;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Coordinates of OCPI: strings with five to seven decimals. */
final class Degrees {

    private static final int LEAST = 5;
    private static final int MOST = 7;

    private Degrees() {}

    static String of(String decimal) {
        BigDecimal degrees = new BigDecimal(decimal);
        return degrees.setScale(Math.clamp(degrees.scale(), LEAST, MOST), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
