package io.wattbus.billing.tariff;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattbus.billing.rating.Bounds;
import io.wattbus.billing.rating.Fraction;
import io.wattbus.billing.rating.Hours;
import io.wattbus.billing.rating.ReservationRestriction;
import io.wattbus.billing.rating.Restrictions;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** OCPI 2.2.1 TariffRestrictions in JSON; nothing in it is checked yet. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OcpiRestrictions(
        @Nullable String startTime,
        @Nullable String endTime,
        @Nullable String startDate,
        @Nullable String endDate,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        BigDecimal minKwh,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        BigDecimal maxKwh,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        BigDecimal minCurrent,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        BigDecimal maxCurrent,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        BigDecimal minPower,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
        BigDecimal maxPower,

        @Nullable Long minDuration,
        @Nullable Long maxDuration,
        @Nullable List<@Nullable String> dayOfWeek,
        @Nullable String reservation) {

    /** What a tariff is rated with; found valid. */
    Restrictions toRestrictions() {
        return new Restrictions(
                new Hours(
                        Optional.ofNullable(startTime).map(OcpiTime::timeOfDay),
                        Optional.ofNullable(endTime).map(OcpiTime::timeOfDay),
                        Optional.ofNullable(startDate).map(OcpiTime::date),
                        Optional.ofNullable(endDate).map(OcpiTime::date),
                        days()),
                bounds(minKwh, maxKwh),
                bounds(minCurrent, maxCurrent),
                bounds(minPower, maxPower),
                bounds(decimal(minDuration), decimal(maxDuration)),
                Optional.ofNullable(reservation).map(ReservationRestriction::valueOf));
    }

    /** {@code restrictions} as OCPI writes them; nothing where there are none. */
    static @Nullable OcpiRestrictions of(Restrictions restrictions) {
        Hours hours = restrictions.hours();
        return restrictions.equals(Restrictions.NONE)
                ? null
                : new OcpiRestrictions(
                        hours.startTime().map(LocalTime::toString).orElse(null),
                        hours.endTime().map(LocalTime::toString).orElse(null),
                        hours.startDate().map(LocalDate::toString).orElse(null),
                        hours.endDate().map(LocalDate::toString).orElse(null),
                        decimal(restrictions.kwh().min()),
                        decimal(restrictions.kwh().max()),
                        decimal(restrictions.amperes().min()),
                        decimal(restrictions.amperes().max()),
                        decimal(restrictions.kilowatts().min()),
                        decimal(restrictions.kilowatts().max()),
                        restrictions.seconds().min().map(Fraction::floor).orElse(null),
                        restrictions.seconds().max().map(Fraction::floor).orElse(null),
                        hours.days().stream().sorted().map(DayOfWeek::name).toList(),
                        restrictions.reservation().map(Enum::name).orElse(null));
    }

    /** Its days, in order of the week; found valid. */
    Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (dayOfWeek != null) {
            dayOfWeek.forEach(day -> days.add(DayOfWeek.valueOf(Objects.requireNonNull(day))));
        }
        return days;
    }

    private static Bounds bounds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return Bounds.of(Optional.ofNullable(min), Optional.ofNullable(max));
    }

    private static @Nullable BigDecimal decimal(@Nullable Long number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static @Nullable BigDecimal decimal(Optional<Fraction> number) {
        return number.map(Fraction::decimal).orElse(null);
    }
}
