package io.wattbus.availability.tariff;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A tariff as it is now, as Redis has it.
 *
 * @param version of two states, the higher is newer
 * @param key whose it is
 * @param adHocOnly of a partner: only for who pays at the station
 * @param appliesTo where it holds for the public; a partner's connectors name it instead
 */
public record Tariff(
        long version, TariffKey key, boolean adHocOnly, List<TariffVersion> versions, List<Assignment> appliesTo) {

    public Tariff {
        versions = List.copyOf(versions);
        appliesTo = List.copyOf(appliesTo);
    }

    String tariffId() {
        return key.tariffId();
    }

    /** The version for a session that begins at {@code at}: the last that has begun, unless it has ended. */
    Optional<TariffVersion> inForce(Instant at) {
        return versions.stream()
                .filter(version -> version.hasBegun(at))
                .max(Comparator.comparing(TariffVersion::validFrom))
                .filter(version -> !version.hasEnded(at));
    }
}
