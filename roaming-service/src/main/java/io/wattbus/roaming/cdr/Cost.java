package io.wattbus.roaming.cdr;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount of money without and, if known, with VAT. */
public record Cost(BigDecimal exclVat, Optional<BigDecimal> inclVat) {}
