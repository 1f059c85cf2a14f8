package io.wattbus.billing.tariff;

import io.wattbus.billing.tariff.TariffRequest.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A tariff as the API shows it. */
record TariffView(
        String tariffId,
        String operatorId,
        List<Version> versions,
        List<Target> appliesTo,
        Instant updatedAt,
        Optional<Instant> withdrawnAt) {

    /** One version, oldest first. */
    record Version(int version, Instant validFrom, Optional<Instant> validUntil, OcpiTariff tariff) {}

    static TariffView of(VersionedTariff tariff) {
        return new TariffView(
                tariff.tariffId().value(),
                tariff.operatorId().value(),
                tariff.versions().stream().map(TariffView::of).toList(),
                tariff.appliesTo().stream().map(Target::of).toList(),
                tariff.updatedAt(),
                tariff.withdrawnAt());
    }

    private static Version of(TariffVersion version) {
        return new Version(
                version.version(),
                version.validFrom(),
                version.validUntil(),
                OcpiTariff.of(version.tariff(), version.details()));
    }
}
