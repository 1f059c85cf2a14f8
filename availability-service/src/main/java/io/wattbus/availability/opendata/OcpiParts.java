package io.wattbus.availability.opendata;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** The small types of OCPI 2.2.1, as they are in JSON. */
final class OcpiParts {

    private OcpiParts() {}

    /** Degrees as text. */
    record GeoLocation(String latitude, String longitude) {}

    record AdditionalGeoLocation(
            String latitude, String longitude, @Nullable DisplayText name) {}

    record DisplayText(String language, String text) {}

    record Image(
            String url,
            @Nullable String thumbnail,
            String category,
            String type,
            @Nullable Integer width,
            @Nullable Integer height) {}

    record BusinessDetails(
            String name, @Nullable String website, @Nullable Image logo) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record StatusSchedule(Instant periodBegin, @Nullable Instant periodEnd, String status) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Hours(
            boolean twentyfourseven,
            List<RegularHours> regularHours,
            List<ExceptionalPeriod> exceptionalOpenings,
            List<ExceptionalPeriod> exceptionalClosings) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record RegularHours(int weekday, String periodBegin, String periodEnd) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record ExceptionalPeriod(Instant periodBegin, Instant periodEnd) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record EnergyMix(
            @JsonProperty("is_green_energy") boolean greenEnergy,
            List<EnergySource> energySources,
            List<EnvironmentalImpact> environImpact,
            @Nullable String supplierName,
            @Nullable String energyProductName) {}

    record EnergySource(String source, BigDecimal percentage) {}

    record EnvironmentalImpact(String category, BigDecimal amount) {}
}
