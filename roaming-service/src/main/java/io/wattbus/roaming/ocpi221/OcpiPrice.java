package io.wattbus.roaming.ocpi221;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** OCPI Price. */
@OcpiObject
record OcpiPrice(BigDecimal exclVat, @Nullable BigDecimal inclVat) {}
