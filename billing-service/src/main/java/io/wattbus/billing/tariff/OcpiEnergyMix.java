package io.wattbus.billing.tariff;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** OCPI EnergyMix in JSON; nothing in it is checked yet. */
@JsonNaming(SnakeCaseStrategy.class)
record OcpiEnergyMix(
        @JsonProperty("is_green_energy") @Nullable Boolean greenEnergy,
        @Nullable List<@Nullable Source> energySources,
        @Nullable List<@Nullable Impact> environImpact,
        @Nullable String supplierName,
        @Nullable String energyProductName) {

    /** OCPI EnergySource: a part of the mix. */
    record Source(
            @Nullable String source,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
            BigDecimal percentage) {}

    /** OCPI EnvironmentalImpact, in g/kWh. */
    record Impact(
            @Nullable String category,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
            BigDecimal amount) {}
}
