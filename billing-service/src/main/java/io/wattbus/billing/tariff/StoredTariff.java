package io.wattbus.billing.tariff;

import io.wattbus.billing.tariff.OcpiTariff.Limit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tariff must be, besides fit to be calculated with, to be kept, told and billed with. */
final class StoredTariff {

    private StoredTariff() {}

    /** Everything that stands against keeping {@code tariff}. */
    static List<Finding> check(OcpiTariff tariff) {
        Findings findings = new Findings();
        new OcpiDetailsReader(findings).check(tariff);
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
}
