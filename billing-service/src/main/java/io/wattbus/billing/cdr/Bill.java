package io.wattbus.billing.cdr;

import io.wattbus.billing.rating.Cost;
import io.wattbus.billing.rating.CostPart;
import io.wattbus.billing.rating.Price;
import io.wattbus.billing.rating.PriceCalculation;
import io.wattbus.billing.rating.Rating;
import io.wattbus.billing.tariff.TariffReference;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a session costs, as it was worked out.
 *
 * @param engineVersion of the price calculation
 * @param timeZone of the clock that it went by; empty in records of before that was kept
 * @param currency ISO 4217
 * @param total rounded to the currency's digits
 * @param unroundedTotal the same, exact
 * @param fixedPart of FLAT, exact, before minimum and maximum price
 * @param energyPart of ENERGY, likewise
 * @param timePart of TIME, likewise
 * @param parkingPart of PARKING_TIME, likewise
 * @param reservationPart of the reservation, likewise
 */
public record Bill(
        TariffReference tariff,
        String engineVersion,
        Optional<ZoneId> timeZone,
        String currency,
        List<BilledPeriod> periods,
        Price total,
        Price unroundedTotal,
        Optional<Price> fixedPart,
        Optional<Price> energyPart,
        Optional<Price> timePart,
        Optional<Price> parkingPart,
        Optional<Price> reservationPart) {

    public Bill {
        periods = List.copyOf(periods);
    }

    /** The bill that {@code rating} under {@code tariff} comes to. */
    public static Bill of(TariffReference tariff, Rating rating) {
        return new Bill(
                tariff,
                PriceCalculation.VERSION,
                Optional.of(rating.zone()),
                rating.currency().getCurrencyCode(),
                BilledPeriod.of(rating.pricePeriods()),
                rating.totalPrice(),
                rating.total().unrounded(),
                rating.part(CostPart.FIXED).map(Cost::unrounded),
                rating.part(CostPart.ENERGY).map(Cost::unrounded),
                rating.part(CostPart.TIME).map(Cost::unrounded),
                rating.part(CostPart.PARKING).map(Cost::unrounded),
                rating.part(CostPart.RESERVATION_FIXED, CostPart.RESERVATION_TIME)
                        .map(Cost::unrounded));
    }

    /** Time of not charging. */
    public Duration parkingTime() {
        return periods.stream().flatMap(period -> period.parking().stream()).reduce(Duration.ZERO, Duration::plus);
    }

    /** All of it, but the total is the negative: what a credit shows (OCPI 2.2.1 mod_cdrs, Credit CDRs). */
    Bill credited() {
        return new Bill(
                tariff,
                engineVersion,
                timeZone,
                currency,
                periods,
                total.negated(),
                unroundedTotal.negated(),
                fixedPart,
                energyPart,
                timePart,
                parkingPart,
                reservationPart);
    }

    /** Whether it asks for the same money for the same; by which clock and engine it was worked out is no matter. */
    public boolean isLike(Bill other) {
        return tariff.equals(other.tariff)
                && currency.equals(other.currency)
                && periods.equals(other.periods)
                && total.equals(other.total)
                && unroundedTotal.equals(other.unroundedTotal)
                && fixedPart.equals(other.fixedPart)
                && energyPart.equals(other.energyPart)
                && timePart.equals(other.timePart)
                && parkingPart.equals(other.parkingPart)
                && reservationPart.equals(other.reservationPart);
    }
}
