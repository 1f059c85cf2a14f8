package io.wattbus.billing.tariff;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An OCPI 2.2.1 ChargingPeriod in JSON; nothing in it is checked yet. */
@JsonNaming(SnakeCaseStrategy.class)
record OcpiChargingPeriod(
        @Nullable String startDateTime,
        @Nullable List<@Nullable Dimension> dimensions,
        @Nullable String tariffId) {

    private static final Set<CdrDimensionType> TIMES =
            Set.of(CdrDimensionType.TIME, CdrDimensionType.PARKING_TIME, CdrDimensionType.RESERVATION_TIME);

    /** OCPI CdrDimension. */
    record Dimension(@Nullable String type, @Nullable BigDecimal volume) {}

    /** OCPI CdrDimensionType. */
    enum CdrDimensionType {
        CURRENT,
        ENERGY,
        ENERGY_EXPORT,
        ENERGY_IMPORT,
        MAX_CURRENT,
        MIN_CURRENT,
        MAX_POWER,
        MIN_POWER,
        PARKING_TIME,
        POWER,
        RESERVATION_TIME,
        STATE_OF_CHARGE,
        TIME
    }

    /** Reports to {@code findings} what is wrong with the dimensions of this, which is {@code at}. */
    void check(String at, Findings findings) {
        Map<CdrDimensionType, BigDecimal> seen = new EnumMap<>(CdrDimensionType.class);
        List<@Nullable Dimension> all = dimensions == null ? List.of() : dimensions;
        for (int i = 0; i < all.size(); i++) {
            String here = at + "/dimensions/" + i;
            findings.required(here, all.get(i)).ifPresent(dimension -> check(here, dimension, seen, findings));
        }
    }

    /** The volume of each dimension; found valid. */
    Map<CdrDimensionType, BigDecimal> volumes() {
        Map<CdrDimensionType, BigDecimal> volumes = new EnumMap<>(CdrDimensionType.class);
        for (@Nullable Dimension dimension : dimensions == null ? List.<Dimension>of() : dimensions) {
            Dimension valid = Objects.requireNonNull(dimension);
            volumes.put(
                    CdrDimensionType.valueOf(Objects.requireNonNull(valid.type())),
                    Objects.requireNonNull(valid.volume()));
        }
        return volumes;
    }

    private static void check(
            String at, Dimension dimension, Map<CdrDimensionType, BigDecimal> seen, Findings findings) {
        BigDecimal volume = dimension.volume() == null ? BigDecimal.ZERO : dimension.volume();
        findings.required(at + "/volume", dimension.volume());
        findings.number(at + "/volume", volume);
        findings.required(at + "/type", dimension.type());
        findings.parsed(
                        at + "/type",
                        dimension.type(),
                        CdrDimensionType::valueOf,
                        "one of " + List.of(CdrDimensionType.values()))
                .ifPresent(type -> {
                    if (TIMES.contains(type)) {
                        findings.notNegative(at + "/volume", volume);
                    }
                    if (seen.put(type, volume) != null) {
                        findings.report(at + "/type", type + " is there twice");
                    }
                });
    }
}
