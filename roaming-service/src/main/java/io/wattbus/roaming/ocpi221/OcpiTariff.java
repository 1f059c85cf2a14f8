package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.tariff.TariffOffer;
import io.wattbus.roaming.tariff.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** OCPI Tariff. */
@OcpiObject
record OcpiTariff(
        String countryCode,
        String partyId,
        String id,
        String currency,
        @Nullable String type,
        List<DisplayText> tariffAltText,
        @Nullable String tariffAltUrl,
        @Nullable OcpiPrice minPrice,
        @Nullable OcpiPrice maxPrice,
        List<TariffElement> elements,
        Instant startDateTime,
        @Nullable Instant endDateTime,
        @Nullable OcpiEnergyMix energyMix,
        Instant lastUpdated) {

    /** OCPI DisplayText. */
    @OcpiObject
    record DisplayText(String language, String text) {}

    /** OCPI TariffElement. */
    @OcpiObject
    record TariffElement(
            List<PriceComponent> priceComponents, @Nullable OcpiRestrictions restrictions) {

        static TariffElement of(Terms.Element element) {
            return new TariffElement(
                    element.components().stream().map(PriceComponent::of).toList(),
                    element.restrictions().map(OcpiRestrictions::of).orElse(null));
        }
    }

    /** OCPI PriceComponent. */
    @OcpiObject
    record PriceComponent(
            String type, BigDecimal price, @Nullable BigDecimal vat, long stepSize) {

        static PriceComponent of(Terms.Component component) {
            return new PriceComponent(
                    component.dimension(),
                    OcpiNumber.of(component.price()),
                    component.vat().map(OcpiNumber::of).orElse(null),
                    component.stepSize());
        }
    }

    static OcpiTariff of(TariffOffer offer) {
        Terms terms = offer.version().terms().orElseThrow();
        return new OcpiTariff(
                offer.operatorId().countryCode(),
                offer.operatorId().partyId(),
                offer.tariffId(),
                terms.currency(),
                offer.version().type().orElse(null),
                terms.texts().stream()
                        .map(text -> new DisplayText(text.language(), text.text()))
                        .toList(),
                terms.url().orElse(null),
                terms.minPrice().map(OcpiTariff::price).orElse(null),
                terms.maxPrice().map(OcpiTariff::price).orElse(null),
                terms.elements().stream().map(TariffElement::of).toList(),
                offer.version().validFrom(),
                offer.version().validUntil().orElse(null),
                terms.energyMix().map(OcpiEnergyMix::of).orElse(null),
                offer.lastUpdated());
    }

    private static OcpiPrice price(Terms.Limit limit) {
        return new OcpiPrice(
                OcpiNumber.of(limit.exclVat()),
                limit.inclVat().map(OcpiNumber::of).orElse(null));
    }
}
