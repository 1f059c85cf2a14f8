package io.wattbus.availability.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What charging costs whoever has no contract.
 *
 * @param tariffIds the tariffs that say so
 * @param pricePerKwh absent where energy as such costs nothing of its own
 * @param text for people
 */
public record Price(List<String> tariffIds, @Nullable PricePerKwh pricePerKwh, String text) {

    public Price {
        tariffIds = List.copyOf(tariffIds);
    }

    /**
     * An amount for each kWh.
     *
     * @param inclVat null where the tax is not known
     * @param currency ISO 4217
     */
    public record PricePerKwh(BigDecimal exclVat, @Nullable BigDecimal inclVat, String currency) {}
}
