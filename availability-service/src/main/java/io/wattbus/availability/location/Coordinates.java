package io.wattbus.availability.location;

import java.math.BigDecimal;

/** A place on earth, WGS 84 in decimal degrees; anything else is not constructed. */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    public Coordinates {
        if (latitude.abs().compareTo(POLE) > 0 || longitude.abs().compareTo(DATE_LINE) > 0) {
            throw new IllegalArgumentException("Not on earth");
        }
    }
}
