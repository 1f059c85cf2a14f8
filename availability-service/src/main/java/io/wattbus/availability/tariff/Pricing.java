package io.wattbus.availability.tariff;

import io.wattbus.availability.tariff.PublicPrice.EnergyPrice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a tariff makes of a session that begins now: pure. */
final class Pricing {

    private static final int CENTS = 2;

    private Pricing() {}

    /** The price at {@code spot}; absent if nothing is priced there at this time. */
    static Optional<PublicPrice> of(String tariffId, TariffVersion version, Spot spot, Instant at) {
        Map<Dimension, PriceComponent> prices = prices(version, spot, at);
        if (prices.isEmpty()) {
            return Optional.empty();
        }
        Optional<EnergyPrice> energy = Optional.ofNullable(prices.get(Dimension.ENERGY))
                .map(component -> new EnergyPrice(component.price(), component.inclVat(), version.currency()));
        return Optional.of(new PublicPrice(List.of(tariffId), energy, text(version, prices)));
    }

    private static Map<Dimension, PriceComponent> prices(TariffVersion version, Spot spot, Instant at) {
        LocalDateTime clock = LocalDateTime.ofInstant(at, spot.timeZone());
        Map<Dimension, PriceComponent> prices = new EnumMap<>(Dimension.class);
        version.elements().stream()
                .filter(element -> element.restrictions().hold(clock, spot.maxPowerW()))
                .flatMap(element -> element.components().stream())
                .forEach(component -> prices.putIfAbsent(component.dimension(), component));
        return prices;
    }

    private static String text(TariffVersion version, Map<Dimension, PriceComponent> prices) {
        boolean vatKnown =
                prices.values().stream().allMatch(component -> component.vat().isPresent());
        List<String> parts = new ArrayList<>();
        prices.forEach((dimension, component) ->
                parts.add(amount(vatKnown ? component.inclVat().orElseThrow() : component.price(), version.currency())
                        + dimension.per()));
        version.minPrice().ifPresent(limit -> parts.add("at least " + limit(limit, vatKnown, version.currency())));
        version.maxPrice().ifPresent(limit -> parts.add("at most " + limit(limit, vatKnown, version.currency())));
        return String.join(", ", parts) + (vatKnown ? "" : ", excl. VAT");
    }

    private static String limit(PriceLimit limit, boolean vatKnown, String currency) {
        return vatKnown && limit.inclVat().isPresent()
                ? amount(limit.inclVat().get(), currency)
                : amount(limit.exclVat(), currency) + (vatKnown ? " excl. VAT" : "");
    }

    /** At least two decimals, and no more than it needs: nothing is rounded. */
    private static String amount(BigDecimal value, String currency) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < CENTS ? plain.setScale(CENTS) : plain).toPlainString() + " " + currency;
    }
}
