package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.tariff.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OCPI TariffRestrictions. */
@OcpiObject
record OcpiRestrictions(
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable String startDate,
        @Nullable String endDate,
        @Nullable BigDecimal minKwh,
        @Nullable BigDecimal maxKwh,
        @Nullable BigDecimal minCurrent,
        @Nullable BigDecimal maxCurrent,
        @Nullable BigDecimal minPower,
        @Nullable BigDecimal maxPower,
        @Nullable Long minDuration,
        @Nullable Long maxDuration,
        List<String> dayOfWeek,
        @Nullable String reservation) {

    static OcpiRestrictions of(Terms.Restrictions restrictions) {
        return new OcpiRestrictions(
                restrictions.startTime().orElse(null),
                restrictions.endTime().orElse(null),
                restrictions.startDate().orElse(null),
                restrictions.endDate().orElse(null),
                number(restrictions.minKwh()),
                number(restrictions.maxKwh()),
                number(restrictions.minCurrent()),
                number(restrictions.maxCurrent()),
                number(restrictions.minPower()),
                number(restrictions.maxPower()),
                restrictions.minDuration().orElse(null),
                restrictions.maxDuration().orElse(null),
                restrictions.daysOfWeek(),
                restrictions.reservation().orElse(null));
    }

    private static @Nullable BigDecimal number(Optional<BigDecimal> number) {
        return number.map(OcpiNumber::of).orElse(null);
    }
}
