package io.wattbus.gateway.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the energy comes from (OCPI EnergyMix). */
record EnergyMix(
        @NotNull Boolean isGreenEnergy,
        @Valid @Size(max = 20) List<EnergySource> energySources,
        @Valid @Size(max = 20) List<EnvironmentalImpact> environImpact,
        @Nullable @Size(max = 64) String supplierName,
        @Nullable @Size(max = 64) String energyProductName) {

    EnergyMix(
            Boolean isGreenEnergy,
            @Nullable List<EnergySource> energySources,
            @Nullable List<EnvironmentalImpact> environImpact,
            @Nullable String supplierName,
            @Nullable String energyProductName) {
        this.isGreenEnergy = isGreenEnergy;
        this.energySources = energySources == null ? List.of() : List.copyOf(energySources);
        this.environImpact = environImpact == null ? List.of() : List.copyOf(environImpact);
        this.supplierName = supplierName;
        this.energyProductName = energyProductName;
    }

    /** A part of it, in percent. */
    record EnergySource(
            @NotNull
            @Pattern(
                    regexp = "NUCLEAR|GENERAL_FOSSIL|COAL|GAS|GENERAL_GREEN|SOLAR|WIND|WATER",
                    message = "is an OCPI EnergySourceCategory")
            String source,

            @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal percentage) {}

    /** What it does to the environment, in g/kWh. */
    record EnvironmentalImpact(
            @NotNull
            @Pattern(regexp = "NUCLEAR_WASTE|CARBON_DIOXIDE", message = "is an OCPI EnvironmentalImpactCategory")
            String category,

            @NotNull @DecimalMin("0") BigDecimal amount) {}
}
