package io.wattbus.billing.tariff;

import io.wattbus.billing.tariff.OcpiTariff.Limit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a tariff must be, besides valid, to be kept and to bill with: nothing of it is quietly left out. */
final class StoredTariff {

    private static final String NOT_SUPPORTED = "is not supported yet";

    private StoredTariff() {}

    /** Everything that stands against keeping {@code tariff}. */
    static List<Finding> check(OcpiTariff tariff) {
        Findings findings = new Findings();
        if (tariff.type() != null && !tariff.type().equals("REGULAR")) {
            findings.report("/tariff/type", tariff.type() + " " + NOT_SUPPORTED);
        }
        unsupported(findings, "/tariff/tariff_alt_text", tariff.tariffAltText());
        unsupported(findings, "/tariff/tariff_alt_url", tariff.tariffAltUrl());
        unsupported(findings, "/tariff/energy_mix", tariff.energyMix());
        boolean vat = tariff.elements() != null
                && tariff.elements().stream().anyMatch(element -> element != null && element.hasVat());
        limit(findings, "/tariff/min_price", tariff.minPrice(), vat);
        limit(findings, "/tariff/max_price", tariff.maxPrice(), vat);
        return findings.all();
    }

    private static void limit(Findings findings, String at, @Nullable Limit limit, boolean vat) {
        if (limit != null && limit.inclVat() == null && vat) {
            findings.report(at + "/incl_vat", "is needed where a price has VAT: both limits hold on their own");
        }
    }

    private static void unsupported(Findings findings, String at, @Nullable JsonNode value) {
        if (value != null && !value.isNull() && !(value.isContainer() && value.isEmpty())) {
            findings.report(at, NOT_SUPPORTED);
        }
    }
}
