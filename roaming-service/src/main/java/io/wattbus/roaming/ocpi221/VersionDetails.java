package io.wattbus.roaming.ocpi221;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** OCPI version details; what a partner sends may lack anything. */
@OcpiObject
record VersionDetails(@Nullable String version, @Nullable List<Endpoint> endpoints) {}
