package io.wattbus.availability.intake;

import io.wattbus.availability.tariff.Dimension;
import io.wattbus.availability.tariff.Hours;
import io.wattbus.availability.tariff.PriceComponent;
import io.wattbus.availability.tariff.PriceLimit;
import io.wattbus.availability.tariff.Restrictions;
import io.wattbus.availability.tariff.TariffElement;
import io.wattbus.availability.tariff.TariffKey;
import io.wattbus.availability.tariff.TariffStore.Change;
import io.wattbus.schemas.avro.Price;
import io.wattbus.schemas.avro.TariffDimension;
import io.wattbus.schemas.avro.TariffRestrictions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What own tariffs and those of partners are both made of. */
final class TariffPartsListener {

    private TariffPartsListener() {}

    /** The tariff of that key is no more. */
    static Intake gone(ConsumerRecord<byte[], byte[]> record, boolean roaming) {
        return new Intake.OfTariff(
                new Change.Remove(TariffKey.parse(new String(record.key(), StandardCharsets.UTF_8), roaming)));
    }

    /** A dimension that this service does not know yet is left out. */
    static TariffElement element(io.wattbus.schemas.avro.TariffElement element) {
        return new TariffElement(
                element.getPriceComponents().stream()
                        .filter(component -> component.getType() != TariffDimension.UNKNOWN)
                        .map(TariffPartsListener::component)
                        .toList(),
                Optional.ofNullable(element.getRestrictions())
                        .map(TariffPartsListener::restrictions)
                        .orElse(Restrictions.NONE));
    }

    static Optional<PriceLimit> limit(@Nullable Price price) {
        return Optional.ofNullable(price)
                .map(known -> new PriceLimit(new BigDecimal(known.getExclVat()), decimal(known.getInclVat())));
    }

    private static PriceComponent component(io.wattbus.schemas.avro.PriceComponent component) {
        return new PriceComponent(
                Dimension.valueOf(component.getType().name()),
                new BigDecimal(component.getPrice()),
                decimal(component.getVat()));
    }

    private static Restrictions restrictions(TariffRestrictions restrictions) {
        return new Restrictions(
                new Hours(
                        Optional.ofNullable(restrictions.getStartTime()).map(LocalTime::parse),
                        Optional.ofNullable(restrictions.getEndTime()).map(LocalTime::parse),
                        Optional.ofNullable(restrictions.getStartDate()).map(LocalDate::parse),
                        Optional.ofNullable(restrictions.getEndDate()).map(LocalDate::parse),
                        restrictions.getDayOfWeek().stream()
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toSet())),
                holdsLater(restrictions),
                decimal(restrictions.getMinPower()),
                decimal(restrictions.getMaxPower()));
    }

    private static boolean holdsLater(TariffRestrictions restrictions) {
        return restrictions.getReservation() != null
                || restrictions.getMaxCurrent() != null
                || Stream.of(decimal(restrictions.getMinKwh()), decimal(restrictions.getMinCurrent()))
                        .flatMap(Optional::stream)
                        .anyMatch(least -> least.signum() > 0)
                || Optional.ofNullable(restrictions.getMinDuration()).orElse(0L) > 0;
    }

    private static Optional<BigDecimal> decimal(@Nullable String text) {
        return Optional.ofNullable(text).map(BigDecimal::new);
    }
}
