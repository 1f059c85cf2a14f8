package io.wattbus.billing.tariff;

import io.wattbus.billing.rating.TariffDimension;
import io.wattbus.billing.tariff.OcpiTariff.Component;
import io.wattbus.billing.tariff.OcpiTariff.Element;
import io.wattbus.billing.tariff.OcpiTariff.Limit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks an OCPI tariff whole and names every element that cannot be billed; nothing is quietly left out. */
final class OcpiTariffReader {

    private static final String AT = "/tariff";
    private static final long LARGEST_STEP = 1_000_000_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Findings findings;

    private OcpiTariffReader(Findings findings) {
        this.findings = findings;
    }

    /** Everything wrong with {@code tariff}; empty if {@link OcpiTariff#toTariff} can be called. */
    static List<Finding> check(@Nullable OcpiTariff tariff) {
        Findings findings = new Findings();
        findings.required(AT, tariff).ifPresent(new OcpiTariffReader(findings)::tariff);
        return findings.all();
    }

    private void tariff(OcpiTariff tariff) {
        currency(tariff.currency());
        findings.parsed(AT + "/type", tariff.type(), TariffType::valueOf, "one of " + List.of(TariffType.values()));
        List<@Nullable Element> elements = tariff.elements() == null ? List.of() : tariff.elements();
        if (elements.isEmpty()) {
            findings.report(AT + "/elements", "must hold at least one element");
        }
        for (int i = 0; i < elements.size(); i++) {
            String at = AT + "/elements/" + i;
            findings.required(at, elements.get(i)).ifPresent(element -> element(at, element));
        }
        limit(AT + "/min_price", tariff.minPrice());
        limit(AT + "/max_price", tariff.maxPrice());
        limits(tariff.minPrice(), tariff.maxPrice());
        validity(tariff);
    }

    private void currency(@Nullable String code) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency ->
                        currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0);
        if (!known) {
            findings.report(AT + "/currency", "must be an ISO 4217 code such as EUR");
        }
    }

    private void validity(OcpiTariff tariff) {
        Optional<Instant> start =
                findings.parsed(AT + "/start_date_time", tariff.startDateTime(), OcpiTime::instant, OcpiTime.INSTANT);
        Optional<Instant> end =
                findings.parsed(AT + "/end_date_time", tariff.endDateTime(), OcpiTime::instant, OcpiTime.INSTANT);
        if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
            findings.report(AT + "/end_date_time", "must be after the tariff's begin");
        }
    }

    private void element(String at, Element element) {
        List<@Nullable Component> components =
                element.priceComponents() == null ? List.of() : element.priceComponents();
        if (components.isEmpty()) {
            findings.report(at + "/price_components", "must hold at least one price component");
        }
        Set<String> types = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            String here = at + "/price_components/" + i;
            findings.required(here, components.get(i)).ifPresent(component -> {
                component(here, component);
                type(here + "/type", component.type(), element.pricesReservations(), types);
            });
        }
        if (element.restrictions() != null) {
            new OcpiRestrictionsReader(at + "/restrictions", findings).check(element.restrictions());
        }
    }

    private void component(String at, Component component) {
        findings.amount(at + "/price", component.price());
        findings.notNegative(at + "/vat", component.vat());
        if (component.vat() != null && component.vat().compareTo(HUNDRED) > 0) {
            findings.report(at + "/vat", "must be a percentage from 0 to 100");
        }
        boolean flat = TariffDimension.FLAT.name().equals(component.type());
        findings.required(at + "/step_size", component.stepSize())
                .filter(step -> step < (flat ? 0 : 1) || step > LARGEST_STEP)
                .ifPresent(_ ->
                        findings.report(at + "/step_size", "must be from 1 to " + LARGEST_STEP + " (Wh or seconds)"));
    }

    private void type(String at, @Nullable String type, boolean reservation, Set<String> before) {
        findings.required(at, type);
        Optional<TariffDimension> dimension =
                findings.parsed(at, type, TariffDimension::valueOf, "one of " + List.of(TariffDimension.values()));
        if (type != null && !before.add(type)) {
            findings.report(at, type + " is priced twice in this element");
        }
        dimension
                .filter(it -> reservation && it != TariffDimension.FLAT && it != TariffDimension.TIME)
                .ifPresent(it -> findings.report(at, "is " + it + ", but a reservation has only FLAT and TIME"));
    }

    private void limit(String at, @Nullable Limit limit) {
        if (limit != null) {
            findings.amount(at + "/excl_vat", limit.exclVat());
            findings.notNegative(at + "/incl_vat", limit.inclVat());
        }
    }

    private void limits(@Nullable Limit min, @Nullable Limit max) {
        if (min != null
                && max != null
                && (exceeds(min.exclVat(), max.exclVat()) || exceeds(min.inclVat(), max.inclVat()))) {
            findings.report(AT + "/min_price", "must not be greater than max_price");
        }
    }

    private static boolean exceeds(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        return min != null && max != null && min.compareTo(max) > 0;
    }
}
