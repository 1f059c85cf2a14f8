package io.wattbus.availability.tariff;

import java.util.List;

/** OCPI TariffElement: of all elements that hold, the first that prices a dimension gives its price. */
public record TariffElement(List<PriceComponent> components, Restrictions restrictions) {

    public TariffElement {
        components = List.copyOf(components);
    }
}
