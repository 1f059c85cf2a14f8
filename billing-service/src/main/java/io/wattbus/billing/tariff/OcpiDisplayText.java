package io.wattbus.billing.tariff;

import org.jspecify.annotations.Nullable;

/** OCPI DisplayText in JSON; nothing in it is checked yet. */
record OcpiDisplayText(@Nullable String language, @Nullable String text) {}
