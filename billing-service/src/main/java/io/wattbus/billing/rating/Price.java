package io.wattbus.billing.rating;

import java.math.BigDecimal;

/** Money as decimals, without and with VAT (OCPI Price). */
public record Price(BigDecimal exclVat, BigDecimal inclVat) {}
