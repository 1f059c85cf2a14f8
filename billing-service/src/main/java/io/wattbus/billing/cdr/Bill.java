package io.wattbus.billing.cdr;

import io.wattbus.billing.rating.Cost;
import io.wattbus.billing.rating.CostPart;
import io.wattbus.billing.rating.Price;
import io.wattbus.billing.rating.PriceCalculation;
import io.wattbus.billing.rating.Rating;
import io.wattbus.billing.tariff.TariffReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a session costs, as it was worked out.
 *
 * @param engineVersion of the price calculation
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
}
