package io.wattbus.billing.tariff;

import io.wattbus.billing.rating.Tariff;
import java.time.Instant;
import java.util.Optional;

/**
 * A tariff as it holds for the sessions begun from {@code validFrom} on, until the next version.
 *
 * @param validUntil from then on it rates nothing, even without a next version
 */
public record TariffVersion(
        TariffReference reference,
        Instant validFrom,
        Optional<Instant> validUntil,
        Tariff tariff,
        TariffDetails details) {

    int version() {
        return reference.version();
    }
}
