package io.wattbus.simulator.provisioning;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;

/** Gives an operator a tariff. It may be repeated: the same tariff stays as it is. */
public final class BillingProvisioning implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final RestClient billing;

    /**
     * @param billing such as {@code http://localhost:8081}
     * @param operatorToken may write the operator's tariffs
     */
    public BillingProvisioning(URI billing, String operatorToken) {
        this.billing = new RestClient(http, billing, operatorToken);
    }

    /**
     * The tariff of the demo, for all of the operator's connectors: 0.49 EUR to begin, 0.25 EUR a kWh and 0.60 EUR an
     * hour, each before VAT.
     */
    public boolean putDemoTariff(String currency) {
        return put(
                "demo",
                TariffBody.everywhere(
                        currency,
                        TariffBody.PriceComponent.of("FLAT", new BigDecimal("0.49")),
                        TariffBody.PriceComponent.of("ENERGY", new BigDecimal("0.25")),
                        TariffBody.PriceComponent.of("TIME", new BigDecimal("0.60"))));
    }

    /** True if it is new. */
    public boolean put(String tariffId, TariffBody tariff) {
        return billing.put(tariff, "tariffs", tariffId);
    }

    @Override
    public void close() {
        http.close();
    }
}
