package io.wattbus.billing.tariff;

import io.wattbus.billing.rating.TariffDimension;
import io.wattbus.billing.tariff.OcpiTariff.Component;
import io.wattbus.billing.tariff.OcpiTariff.Element;
import io.wattbus.billing.tariff.OcpiTariff.Limit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks an OCPI tariff whole and names every element that cannot be billed; nothing is quietly left out. */
final class OcpiTariffReader {

    private static final String NOT_SUPPORTED = "is not supported yet";
    private static final String MISSING = "is missing";
    private static final int INTEGER_DIGITS = 9;
    private static final int DECIMALS = 9;
    private static final long LARGEST_STEP = 1_000_000_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Finding> findings = new ArrayList<>();

    private OcpiTariffReader() {}

    /** Everything wrong with {@code tariff}; empty if {@link OcpiTariff#toTariff} can be called. */
    static List<Finding> check(@Nullable OcpiTariff tariff) {
        OcpiTariffReader reader = new OcpiTariffReader();
        if (tariff == null) {
            reader.report("/tariff", MISSING);
        } else {
            reader.tariff(tariff);
        }
        return List.copyOf(reader.findings);
    }

    private void tariff(OcpiTariff tariff) {
        currency(tariff.currency());
        if (tariff.type() != null && !tariff.type().equals("REGULAR")) {
            report("/tariff/type", tariff.type() + " " + NOT_SUPPORTED);
        }
        unsupported("/tariff/tariff_alt_text", tariff.tariffAltText());
        unsupported("/tariff/tariff_alt_url", tariff.tariffAltUrl());
        unsupported("/tariff/energy_mix", tariff.energyMix());
        List<@Nullable Element> elements = tariff.elements() == null ? List.of() : tariff.elements();
        if (elements.isEmpty()) {
            report("/tariff/elements", "must hold at least one element");
        }
        for (int i = 0; i < elements.size(); i++) {
            element("/tariff/elements/" + i, elements.get(i));
        }
        boolean vat = elements.stream().anyMatch(OcpiTariffReader::hasVat);
        limit("/tariff/min_price", tariff.minPrice(), vat);
        limit("/tariff/max_price", tariff.maxPrice(), vat);
        limits(tariff.minPrice(), tariff.maxPrice());
    }

    private void currency(@Nullable String code) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
        if (!known) {
            report("/tariff/currency", "must be an ISO 4217 code such as EUR");
        }
    }

    private void element(String at, @Nullable Element element) {
        if (element == null) {
            report(at, MISSING);
            return;
        }
        unsupported(at + "/restrictions", element.restrictions());
        List<@Nullable Component> components =
                element.priceComponents() == null ? List.of() : element.priceComponents();
        if (components.isEmpty()) {
            report(at + "/price_components", "must hold at least one price component");
        }
        Set<@Nullable String> types = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            component(at + "/price_components/" + i, component);
            if (component != null && !types.add(component.type())) {
                report(at + "/price_components/" + i + "/type", component.type() + " is priced twice in this element");
            }
        }
    }

    private void component(String at, @Nullable Component component) {
        if (component == null) {
            report(at, MISSING);
            return;
        }
        type(at + "/type", component.type());
        amount(at + "/price", component.price());
        if (component.vat() != null) {
            amount(at + "/vat", component.vat());
            if (component.vat().compareTo(HUNDRED) > 0) {
                report(at + "/vat", "must be a percentage from 0 to 100");
            }
        }
        step(at + "/step_size", component);
    }

    private void type(String at, @Nullable String type) {
        switch (type) {
            case null -> report(at, MISSING);
            case "ENERGY", "FLAT", "TIME" -> {}
            case "PARKING_TIME" -> report(at, "PARKING_TIME " + NOT_SUPPORTED);
            default -> report(at, "must be one of " + List.of(TariffDimension.values()));
        }
    }

    private void step(String at, Component component) {
        Long step = component.stepSize();
        boolean flat = TariffDimension.FLAT.name().equals(component.type());
        if (step == null) {
            report(at, MISSING);
        } else if (step < (flat ? 0 : 1) || step > LARGEST_STEP) {
            report(at, "must be from 1 to " + LARGEST_STEP + " (Wh or seconds)");
        }
    }

    private void limit(String at, @Nullable Limit limit, boolean vat) {
        if (limit == null) {
            return;
        }
        amount(at + "/excl_vat", limit.exclVat());
        if (limit.inclVat() != null) {
            amount(at + "/incl_vat", limit.inclVat());
        } else if (vat) {
            report(at + "/incl_vat", "is needed where a price has VAT: both limits hold on their own");
        }
    }

    private void limits(@Nullable Limit min, @Nullable Limit max) {
        if (min != null
                && max != null
                && (exceeds(min.exclVat(), max.exclVat()) || exceeds(min.inclVat(), max.inclVat()))) {
            report("/tariff/min_price", "must not be greater than max_price");
        }
    }

    private void amount(String at, @Nullable BigDecimal amount) {
        if (amount == null) {
            report(at, MISSING);
        } else if (amount.signum() < 0) {
            report(at, "must not be negative");
        } else if (amount.scale() > DECIMALS || (long) amount.precision() - amount.scale() > INTEGER_DIGITS) {
            report(
                    at,
                    "has too many digits: at most %d before and %d after the point"
                            .formatted(INTEGER_DIGITS, DECIMALS));
        }
    }

    private void unsupported(String at, @Nullable JsonNode value) {
        if (value != null && !value.isNull() && !(value.isContainer() && value.isEmpty())) {
            report(at, NOT_SUPPORTED);
        }
    }

    private void report(String at, String detail) {
        findings.add(new Finding(at, detail));
    }

    private static boolean exceeds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return min != null && max != null && min.compareTo(max) > 0;
    }

    private static boolean hasVat(@Nullable Element element) {
        return element != null
                && element.priceComponents() != null
                && element.priceComponents().stream()
                        .anyMatch(component -> component != null && component.vat() != null);
    }
}
