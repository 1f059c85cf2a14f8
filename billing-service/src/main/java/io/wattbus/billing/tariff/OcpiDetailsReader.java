package io.wattbus.billing.tariff;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what an OCPI tariff tells besides its prices. */
final class OcpiDetailsReader {

    private static final String ALT_TEXT = "/tariff/tariff_alt_text";
    private static final String ALT_URL = "/tariff/tariff_alt_url";
    private static final String ENERGY_MIX = "/tariff/energy_mix";

    private static final int LONGEST_TEXT = 512;
    private static final int LONGEST_URL = 255;
    private static final int LONGEST_NAME = 64;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Set<String> SOURCES =
            Set.of("NUCLEAR", "GENERAL_FOSSIL", "COAL", "GAS", "GENERAL_GREEN", "SOLAR", "WIND", "WATER");
    private static final Set<String> IMPACTS = Set.of("NUCLEAR_WASTE", "CARBON_DIOXIDE");

    private final Findings findings;

    OcpiDetailsReader(Findings findings) {
        this.findings = findings;
    }

    void check(OcpiTariff tariff) {
        each(ALT_TEXT, tariff.tariffAltText(), this::text);
        url(tariff.tariffAltUrl());
        if (tariff.energyMix() != null) {
            mix(tariff.energyMix());
        }
    }

    private void text(String at, OcpiDisplayText text) {
        findings.required(at + "/language", text.language())
                .filter(language -> !LANGUAGE.matcher(language).matches())
                .ifPresent(_ -> findings.report(at + "/language", "must be an ISO 639-1 code such as fi"));
        findings.required(at + "/text", text.text());
        atMost(at + "/text", text.text(), LONGEST_TEXT);
    }

    private void url(@Nullable String url) {
        findings.parsed(ALT_URL, url, URI::create, "a URL such as https://example.com/tariff")
                .filter(uri -> !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())))
                .ifPresent(_ -> findings.report(ALT_URL, "must be a URL such as https://example.com/tariff"));
        atMost(ALT_URL, url, LONGEST_URL);
    }

    private void mix(OcpiEnergyMix mix) {
        findings.required(ENERGY_MIX + "/is_green_energy", mix.greenEnergy());
        each(ENERGY_MIX + "/energy_sources", mix.energySources(), (at, source) -> {
            oneOf(at + "/source", source.source(), SOURCES);
            findings.amount(at + "/percentage", source.percentage());
            if (source.percentage() != null && source.percentage().compareTo(HUNDRED) > 0) {
                findings.report(at + "/percentage", "must be from 0 to 100");
            }
        });
        each(ENERGY_MIX + "/environ_impact", mix.environImpact(), (at, impact) -> {
            oneOf(at + "/category", impact.category(), IMPACTS);
            findings.amount(at + "/amount", impact.amount());
        });
        atMost(ENERGY_MIX + "/supplier_name", mix.supplierName(), LONGEST_NAME);
        atMost(ENERGY_MIX + "/energy_product_name", mix.energyProductName(), LONGEST_NAME);
    }

    private interface Check<T> {

        void check(String at, T value);
    }

    private <T> void each(String at, @Nullable List<@Nullable T> values, Check<T> check) {
        for (int i = 0; values != null && i < values.size(); i++) {
            String here = at + "/" + i;
            Optional<T> value = findings.required(here, values.get(i));
            value.ifPresent(it -> check.check(here, it));
        }
    }

    private void oneOf(String at, @Nullable String value, Set<String> known) {
        findings.required(at, value)
                .filter(it -> !known.contains(it))
                .ifPresent(_ -> findings.report(
                        at, "must be one of " + known.stream().sorted().toList()));
    }

    private void atMost(String at, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            findings.report(at, "has more than " + longest + " characters");
        }
    }
}
