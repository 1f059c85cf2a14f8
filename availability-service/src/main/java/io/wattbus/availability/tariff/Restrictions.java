package io.wattbus.availability.tariff;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When an element holds (OCPI 2.2.1 TariffRestrictions), as far as it can be told before anybody charges.
 *
 * @param later whether it holds only from some energy or duration of a session on, only for a reservation, or by a current
 *     that nobody knows yet
 * @param minKilowatts at least this power
 * @param maxKilowatts less than this power
 */
public record Restrictions(
        Hours hours, boolean later, Optional<BigDecimal> minKilowatts, Optional<BigDecimal> maxKilowatts) {

    /** Of an element that always holds. */
    public static final Restrictions NONE = new Restrictions(Hours.ALWAYS, false, Optional.empty(), Optional.empty());

    private static final int KILO = 3;

    /** Whether it holds for a session that begins now with all the power that the connector has. */
    boolean hold(LocalDateTime clock, long maxPowerW) {
        BigDecimal kilowatts = BigDecimal.valueOf(maxPowerW, KILO);
        return !later
                && hours.hold(clock)
                && minKilowatts.map(least -> kilowatts.compareTo(least) >= 0).orElse(true)
                && maxKilowatts.map(most -> kilowatts.compareTo(most) < 0).orElse(true);
    }
}
