package io.wattbus.billing.tariff;

import io.wattbus.billing.rating.Tariff;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A tariff as an operator wants it, found valid.
 *
 * @param validFrom empty: the first version holds for every session, a later one from now on
 */
record TariffDraft(
        Tariff tariff,
        TariffDetails details,
        Optional<Instant> validFrom,
        Optional<Instant> validUntil,
        List<TariffAssignment> appliesTo) {

    TariffDraft {
        appliesTo = List.copyOf(appliesTo);
    }

    TariffVersion asVersion(TariffId id, int number, Instant from) {
        return new TariffVersion(new TariffReference(id, number), from, validUntil, tariff, details);
    }

    /** Whether it says what {@code version} does, from the same moment or without naming one. */
    boolean isLike(TariffVersion version) {
        return tariff.equals(version.tariff())
                && details.equals(version.details())
                && validUntil.equals(version.validUntil())
                && validFrom.filter(from -> !from.equals(version.validFrom())).isEmpty();
    }
}
