package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.tariff.Terms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OCPI EnergyMix. */
@OcpiObject
record OcpiEnergyMix(
        boolean isGreenEnergy,
        List<EnergySource> energySources,
        List<EnvironmentalImpact> environImpact,
        @Nullable String supplierName,
        @Nullable String energyProductName) {

    /** OCPI EnergySource. */
    @OcpiObject
    record EnergySource(String source, BigDecimal percentage) {}

    /** OCPI EnvironmentalImpact. */
    @OcpiObject
    record EnvironmentalImpact(String category, BigDecimal amount) {}

    static OcpiEnergyMix of(Terms.EnergyMix mix) {
        return new OcpiEnergyMix(
                mix.green(),
                mix.sources().stream()
                        .map(source -> new EnergySource(source.category(), OcpiNumber.of(source.percentage())))
                        .toList(),
                mix.impacts().stream()
                        .map(impact -> new EnvironmentalImpact(impact.category(), OcpiNumber.of(impact.grams())))
                        .toList(),
                mix.supplier().orElse(null),
                mix.product().orElse(null));
    }
}
