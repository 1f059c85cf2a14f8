package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.OperatorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tariff with all its versions and what it is assigned to.
 *
 * @param versions by validFrom, ascending
 * @param appliesTo empty: assigned to nothing
 * @param withdrawnAt it rates no session begun from then on
 */
record VersionedTariff(
        OperatorId operatorId,
        TariffId tariffId,
        List<TariffVersion> versions,
        List<TariffAssignment> appliesTo,
        Instant updatedAt,
        Optional<Instant> withdrawnAt) {

    VersionedTariff {
        versions = List.copyOf(versions);
        appliesTo = List.copyOf(appliesTo);
    }

    TariffVersion latest() {
        return versions.getLast();
    }

    VersionedTariff withVersion(TariffVersion version) {
        List<TariffVersion> all =
                Stream.concat(versions.stream(), Stream.of(version)).toList();
        return new VersionedTariff(operatorId, tariffId, all, appliesTo, updatedAt, withdrawnAt);
    }

    VersionedTariff assignedTo(List<TariffAssignment> places, Instant now) {
        return new VersionedTariff(operatorId, tariffId, versions, places, now, withdrawnAt);
    }

    VersionedTariff withdrawn(Instant now) {
        return new VersionedTariff(operatorId, tariffId, versions, appliesTo, now, Optional.of(now));
    }
}
