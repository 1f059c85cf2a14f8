package io.wattbus.billing.cdr;

import io.wattbus.billing.rating.ChargingPeriod;
import io.wattbus.billing.rating.Cost;
import io.wattbus.billing.rating.Price;
import io.wattbus.billing.rating.PriceCalculation;
import io.wattbus.billing.rating.Rating;
import io.wattbus.billing.rating.TariffDimension;
import io.wattbus.billing.tariff.TariffReference;
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
 */
public record Bill(
        TariffReference tariff,
        String engineVersion,
        String currency,
        List<ChargingPeriod> periods,
        Price total,
        Price unroundedTotal,
        Optional<Price> fixedPart,
        Optional<Price> energyPart,
        Optional<Price> timePart) {

    public Bill {
        periods = List.copyOf(periods);
    }

    /** The bill that {@code rating} under {@code tariff} comes to. */
    public static Bill of(TariffReference tariff, Rating rating) {
        return new Bill(
                tariff,
                PriceCalculation.VERSION,
                rating.currency().getCurrencyCode(),
                rating.session().periods(),
                rating.totalPrice(),
                rating.total().unrounded(),
                rating.part(TariffDimension.FLAT).map(Cost::unrounded),
                rating.part(TariffDimension.ENERGY).map(Cost::unrounded),
                rating.part(TariffDimension.TIME).map(Cost::unrounded));
    }
}
