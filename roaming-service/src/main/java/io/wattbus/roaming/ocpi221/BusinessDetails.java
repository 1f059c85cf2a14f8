package io.wattbus.roaming.ocpi221;

import org.jspecify.annotations.Nullable;

/** OCPI BusinessDetails. */
@OcpiObject
record BusinessDetails(String name, @Nullable String website) {}
