package io.wattbus.availability.tariff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a driver without a contract pays who begins to charge now.
 *
 * @param tariffIds of OCPI
 * @param pricePerKWh absent where energy is not priced
 * @param text for people, in amounts with VAT where that is known
 */
public record PublicPrice(List<String> tariffIds, Optional<EnergyPrice> pricePerKWh, String text) {

    public PublicPrice {
        tariffIds = List.copyOf(tariffIds);
    }

    /**
     * For one kWh.
     *
     * @param inclVat absent where the VAT is not known
     * @param currency ISO 4217 code
     */
    public record EnergyPrice(BigDecimal exclVat, Optional<BigDecimal> inclVat, String currency) {}
}
