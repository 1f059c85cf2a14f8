package io.wattbus.gateway.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A company (OCPI BusinessDetails). */
record BusinessDetails(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 255) String website,
        @Nullable @Valid Image logo) {}
