package io.wattbus.billing.tariff;

import io.wattbus.billing.outbox.OutboxPublisher;
import io.wattbus.billing.rating.PriceComponent;
import io.wattbus.billing.rating.PriceLimit;
import io.wattbus.billing.rating.TariffElement;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.DisplayText;
import io.wattbus.schemas.avro.EnergyMix;
import io.wattbus.schemas.avro.EnergySource;
import io.wattbus.schemas.avro.EnvironmentalImpact;
import io.wattbus.schemas.avro.Price;
import io.wattbus.schemas.avro.TariffDimension;
import io.wattbus.schemas.avro.TariffRecord;
import io.wattbus.schemas.avro.TariffRestrictions;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes {@code tariffs}. */
@Component
class TariffPublisher {

    private final OutboxPublisher outbox;

    TariffPublisher(OutboxPublisher outbox) {
        this.outbox = outbox;
    }

    /** Publishes {@code tariff} as it is now, with the current transaction. */
    void publish(VersionedTariff tariff) {
        outbox.publish(
                Topics.TARIFFS,
                List.of(new TariffRecord(
                        tariff.operatorId().value(),
                        tariff.tariffId().value(),
                        tariff.versions().stream().map(TariffPublisher::version).toList(),
                        tariff.appliesTo().stream()
                                .map(TariffPublisher::assignment)
                                .toList(),
                        tariff.updatedAt(),
                        tariff.withdrawnAt().orElse(null))));
    }

    private static io.wattbus.schemas.avro.TariffVersion version(TariffVersion version) {
        return new io.wattbus.schemas.avro.TariffVersion(
                version.version(),
                version.validFrom(),
                version.validUntil().orElse(null),
                version.tariff().currency().getCurrencyCode(),
                version.tariff().elements().stream()
                        .map(TariffPublisher::element)
                        .toList(),
                limit(version.tariff().minPrice()),
                limit(version.tariff().maxPrice()),
                version.details().type().map(TariffType::name).orElse(null),
                version.details().altText().stream()
                        .map(text -> new DisplayText(text.language(), text.text()))
                        .toList(),
                version.details().altUrl().orElse(null),
                version.details().energyMix().map(TariffPublisher::mix).orElse(null));
    }

    private static EnergyMix mix(OcpiEnergyMix mix) {
        return new EnergyMix(
                mix.greenEnergy(),
                Stream.ofNullable(mix.energySources())
                        .flatMap(List::stream)
                        .map(source -> new EnergySource(source.source(), plain(source.percentage())))
                        .toList(),
                Stream.ofNullable(mix.environImpact())
                        .flatMap(List::stream)
                        .map(impact -> new EnvironmentalImpact(impact.category(), plain(impact.amount())))
                        .toList(),
                mix.supplierName(),
                mix.energyProductName());
    }

    private static io.wattbus.schemas.avro.TariffElement element(TariffElement element) {
        return new io.wattbus.schemas.avro.TariffElement(
                element.priceComponents().stream()
                        .map(TariffPublisher::component)
                        .toList(),
                restrictions(OcpiRestrictions.of(element.restrictions())));
    }

    private static @Nullable TariffRestrictions restrictions(@Nullable OcpiRestrictions ocpi) {
        return ocpi == null
                ? null
                : new TariffRestrictions(
                        ocpi.startTime(),
                        ocpi.endTime(),
                        ocpi.startDate(),
                        ocpi.endDate(),
                        plain(ocpi.minKwh()),
                        plain(ocpi.maxKwh()),
                        plain(ocpi.minCurrent()),
                        plain(ocpi.maxCurrent()),
                        plain(ocpi.minPower()),
                        plain(ocpi.maxPower()),
                        ocpi.minDuration(),
                        ocpi.maxDuration(),
                        ocpi.days().stream().map(DayOfWeek::name).toList(),
                        ocpi.reservation());
    }

    private static @Nullable String plain(@Nullable BigDecimal decimal) {
        return decimal == null ? null : decimal.toPlainString();
    }

    private static io.wattbus.schemas.avro.PriceComponent component(PriceComponent component) {
        return new io.wattbus.schemas.avro.PriceComponent(
                switch (component.type()) {
                    case ENERGY -> TariffDimension.ENERGY;
                    case FLAT -> TariffDimension.FLAT;
                    case PARKING_TIME -> TariffDimension.PARKING_TIME;
                    case TIME -> TariffDimension.TIME;
                },
                component.price().toPlainString(),
                component.vat().map(BigDecimal::toPlainString).orElse(null),
                component.stepSize());
    }

    private static @Nullable Price limit(Optional<PriceLimit> limit) {
        return limit.map(price -> new Price(
                        price.exclVat().toPlainString(),
                        price.inclVat().map(BigDecimal::toPlainString).orElse(null)))
                .orElse(null);
    }

    private static io.wattbus.schemas.avro.TariffAssignment assignment(TariffAssignment assignment) {
        return new io.wattbus.schemas.avro.TariffAssignment(
                assignment.locationId().orElse(null),
                assignment.evseUid().orElse(null),
                assignment.connectorNumber().orElse(null),
                assignment.priority(),
                assignment.customers().contractId().orElse(null),
                assignment.customers().tokenGroup().orElse(null),
                assignment.customers().adHoc());
    }
}
