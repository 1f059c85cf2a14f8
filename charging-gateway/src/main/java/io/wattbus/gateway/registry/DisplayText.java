package io.wattbus.gateway.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A text for people (OCPI DisplayText). */
record DisplayText(
        @NotNull @Pattern(regexp = "[a-z]{2}", message = "is an ISO 639-1 code")
        String language,

        @NotBlank @Size(max = 512) String text) {}
