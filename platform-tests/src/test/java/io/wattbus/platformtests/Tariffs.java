package io.wattbus.platformtests;

/** Tariff elements in OCPI's form. */
final class Tariffs {

    /** 0.30 a kWh and 25.5 % VAT. */
    static final String ENERGY_ONLY = """
            {"price_components": [{"type": "ENERGY", "price": 0.30, "vat": 25.5, "step_size": 1}]}""";

    private Tariffs() {}
}
