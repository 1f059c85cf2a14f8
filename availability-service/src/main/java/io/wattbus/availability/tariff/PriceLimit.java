package io.wattbus.availability.tariff;

import java.math.BigDecimal;
import java.util.Optional;

/** What a session costs at least or at most. */
public record PriceLimit(BigDecimal exclVat, Optional<BigDecimal> inclVat) {}
