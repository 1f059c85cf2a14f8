package io.wattbus.billing.tariff;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.wattbus.billing.rating.PriceComponent;
import io.wattbus.billing.rating.PriceLimit;
import io.wattbus.billing.rating.Restrictions;
import io.wattbus.billing.rating.Tariff;
import io.wattbus.billing.rating.TariffDimension;
import io.wattbus.billing.rating.TariffElement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** An OCPI 2.2.1 Tariff in JSON, as an operator sends it: nothing in it is checked yet. */
@JsonNaming(SnakeCaseStrategy.class)
record OcpiTariff(
        @Nullable String countryCode,
        @Nullable String partyId,
        @Nullable String id,
        @Nullable String currency,
        @Nullable String type,
        @Nullable List<@Nullable Element> elements,
        @Nullable Limit minPrice,
        @Nullable Limit maxPrice,
        @Nullable String startDateTime,
        @Nullable String endDateTime,
        @Nullable List<@Nullable OcpiDisplayText> tariffAltText,
        @Nullable String tariffAltUrl,
        @Nullable OcpiEnergyMix energyMix,
        @Nullable String lastUpdated) {

    /** OCPI TariffElement. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Element(
            @Nullable List<@Nullable Component> priceComponents,
            @Nullable OcpiRestrictions restrictions) {

        boolean pricesReservations() {
            return restrictions != null && restrictions.reservation() != null;
        }

        boolean hasVat() {
            return priceComponents != null
                    && priceComponents.stream().anyMatch(component -> component != null && component.vat() != null);
        }

        TariffElement toElement() {
            return new TariffElement(
                    Objects.requireNonNull(priceComponents).stream()
                            .map(component -> Objects.requireNonNull(component).toComponent())
                            .toList(),
                    restrictions == null ? Restrictions.NONE : restrictions.toRestrictions());
        }
    }

    /** OCPI PriceComponent; its decimals are JSON numbers. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Component(
            @Nullable String type,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
            BigDecimal price,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
            BigDecimal vat,

            @Nullable Long stepSize) {

        PriceComponent toComponent() {
            return new PriceComponent(
                    TariffDimension.valueOf(Objects.requireNonNull(type)),
                    Objects.requireNonNull(price),
                    Optional.ofNullable(vat),
                    Objects.requireNonNull(stepSize));
        }
    }

    /** OCPI Price, as a limit. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Limit(
            @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
            BigDecimal exclVat,

            @Nullable @JsonFormat(shape = JsonFormat.Shape.NUMBER)
            BigDecimal inclVat) {

        PriceLimit toLimit() {
            return new PriceLimit(Objects.requireNonNull(exclVat), Optional.ofNullable(inclVat));
        }

        static Limit of(PriceLimit limit) {
            return new Limit(limit.exclVat(), limit.inclVat().orElse(null));
        }
    }

    /** First moment of its validity, if it has one; found valid. */
    Optional<Instant> startsAt() {
        return Optional.ofNullable(startDateTime).map(OcpiTime::instant);
    }

    /** First moment after its validity, if it has one; found valid. */
    Optional<Instant> endsAt() {
        return Optional.ofNullable(endDateTime).map(OcpiTime::instant);
    }

    /** The prices of a tariff that {@link OcpiTariffReader} found valid. */
    Tariff toTariff() {
        return new Tariff(
                Currency.getInstance(currency),
                Objects.requireNonNull(elements).stream()
                        .map(element -> Objects.requireNonNull(element).toElement())
                        .toList(),
                Optional.ofNullable(minPrice).map(Limit::toLimit),
                Optional.ofNullable(maxPrice).map(Limit::toLimit));
    }

    /** What else it tells; found valid. */
    TariffDetails toDetails() {
        return new TariffDetails(
                Optional.ofNullable(type).map(TariffType::valueOf),
                tariffAltText == null
                        ? List.of()
                        : tariffAltText.stream().map(Objects::requireNonNull).toList(),
                Optional.ofNullable(tariffAltUrl),
                Optional.ofNullable(energyMix));
    }

    /** {@code tariff} and {@code details} as OCPI writes them. */
    static OcpiTariff of(Tariff tariff, TariffDetails details) {
        return new OcpiTariff(
                null,
                null,
                null,
                tariff.currency().getCurrencyCode(),
                details.type().map(TariffType::name).orElse(null),
                tariff.elements().stream().map(OcpiTariff::of).toList(),
                tariff.minPrice().map(Limit::of).orElse(null),
                tariff.maxPrice().map(Limit::of).orElse(null),
                null,
                null,
                details.altText().isEmpty() ? null : List.copyOf(details.altText()),
                details.altUrl().orElse(null),
                details.energyMix().orElse(null),
                null);
    }

    private static Element of(TariffElement element) {
        return new Element(
                element.priceComponents().stream()
                        .map(component -> new Component(
                                component.type().name(),
                                component.price(),
                                component.vat().orElse(null),
                                component.stepSize()))
                        .toList(),
                OcpiRestrictions.of(element.restrictions()));
    }
}
