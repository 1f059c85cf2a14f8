package io.wattbus.billing.cdr;

import io.wattbus.billing.rating.Consumption;
import io.wattbus.billing.rating.Fraction;
import io.wattbus.billing.rating.RatedPeriod;
import io.wattbus.billing.rating.TariffDimension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of a session in which no price changed, as its bill shows it (OCPI 2.2.1 ChargingPeriod).
 *
 * @param energyMilliWh energy imported in it, in mWh
 * @param time charging time in it
 * @param parking time of not charging in it; empty is none
 */
public record BilledPeriod(Instant startedAt, long energyMilliWh, Duration time, Optional<Duration> parking) {

    /** {@code periods} in whole mWh and ms; what is rounded in one is made up for in the next, so that their sums stay. */
    static List<BilledPeriod> of(List<RatedPeriod> periods) {
        List<BilledPeriod> billed = new ArrayList<>();
        Consumption before = new Consumption(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);
        for (RatedPeriod period : periods) {
            Consumption after = before.plus(period.consumption());
            long parking = after.parking().round() - before.parking().round();
            billed.add(new BilledPeriod(
                    period.startedAt().truncatedTo(ChronoUnit.MILLIS),
                    after.energy().round() - before.energy().round(),
                    Duration.ofMillis(
                            after.charging().round() - before.charging().round()),
                    parking == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(parking))));
            before = after;
        }
        return billed;
    }

    /** Energy in kWh, exact. */
    public BigDecimal energyKwh() {
        return TariffDimension.ENERGY.priced(Fraction.of(energyMilliWh)).decimal();
    }

    /** Charging time in hours, to ten decimals where it has no end. */
    public BigDecimal hours() {
        return hours(time);
    }

    /** Time of not charging in hours, likewise. */
    public Optional<BigDecimal> parkingHours() {
        return parking.map(BilledPeriod::hours);
    }

    private static BigDecimal hours(Duration duration) {
        return TariffDimension.TIME.priced(Fraction.of(duration.toMillis())).decimal();
    }
}
