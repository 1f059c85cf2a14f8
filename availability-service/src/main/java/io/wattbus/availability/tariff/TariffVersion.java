package io.wattbus.availability.tariff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A tariff as it holds for sessions begun in a period.
 *
 * @param validFrom its first moment
 * @param validUntil its first moment no longer; absent: until the next version
 * @param currency ISO 4217 code
 */
public record TariffVersion(
        Instant validFrom,
        Optional<Instant> validUntil,
        String currency,
        List<TariffElement> elements,
        Optional<PriceLimit> minPrice,
        Optional<PriceLimit> maxPrice) {

    public TariffVersion {
        elements = List.copyOf(elements);
    }

    boolean hasBegun(Instant at) {
        return !validFrom.isAfter(at);
    }

    boolean hasEnded(Instant at) {
        return validUntil.map(end -> !end.isAfter(at)).orElse(false);
    }
}
