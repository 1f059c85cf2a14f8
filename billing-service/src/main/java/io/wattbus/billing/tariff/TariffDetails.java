package io.wattbus.billing.tariff;

import java.util.List;
import java.util.Optional;

/**
 * What a tariff tells besides its prices (OCPI 2.2.1 Tariff).
 *
 * @param type which sessions it is meant for; empty is every session
 * @param altText the tariff in words, a text for each language
 * @param altUrl where people can read about it
 * @param energyMix where the energy comes from
 */
public record TariffDetails(
        Optional<TariffType> type,
        List<OcpiDisplayText> altText,
        Optional<String> altUrl,
        Optional<OcpiEnergyMix> energyMix) {

    /** Nothing is told. */
    public static final TariffDetails NONE =
            new TariffDetails(Optional.empty(), List.of(), Optional.empty(), Optional.empty());

    public TariffDetails {
        altText = List.copyOf(altText);
    }
}
