package io.wattbus.simulator.provisioning;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A tariff as billing takes it: an OCPI tariff, from when it holds, and where. */
public record TariffBody(Tariff tariff, Optional<Instant> validFrom, List<Place> appliesTo) {

    public TariffBody {
        appliesTo = List.copyOf(appliesTo);
    }

    /** The part that OCPI 2.2.1 knows, section 11.3. */
    public record Tariff(String currency, List<TariffElement> elements) {
        public Tariff {
            elements = List.copyOf(elements);
        }
    }

    public record TariffElement(
            @JsonProperty("price_components") List<PriceComponent> priceComponents) {
        public TariffElement {
            priceComponents = List.copyOf(priceComponents);
        }
    }

    /** A price before VAT, a unit of which is 1 kWh, 1 hour or 1 session. */
    public record PriceComponent(
            String type,
            BigDecimal price,
            BigDecimal vat,
            @JsonProperty("step_size") int stepSize) {

        private static final BigDecimal FINNISH_VAT_PERCENT = new BigDecimal("25.5");

        public static PriceComponent of(String type, BigDecimal price) {
            return new PriceComponent(type, price, FINNISH_VAT_PERCENT, 1);
        }
    }

    /** Where a tariff holds; without any detail, everywhere. */
    public record Place(Optional<String> locationId, Optional<String> evseUid) {
        static final Place EVERYWHERE = new Place(Optional.empty(), Optional.empty());
    }

    /** A tariff of one element for all of the operator's connectors, valid always. */
    public static TariffBody everywhere(String currency, PriceComponent... components) {
        return new TariffBody(
                new Tariff(currency, List.of(new TariffElement(List.of(components)))),
                Optional.empty(),
                List.of(Place.EVERYWHERE));
    }
}
