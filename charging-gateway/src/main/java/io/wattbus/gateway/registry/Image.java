package io.wattbus.gateway.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A picture (OCPI Image); sizes in pixels. */
record Image(
        @NotBlank @Size(max = 255) String url,
        @Nullable @Size(max = 255) String thumbnail,

        @NotNull
        @Pattern(
                regexp = "CHARGER|ENTRANCE|LOCATION|NETWORK|OPERATOR|OTHER|OWNER",
                message = "is an OCPI ImageCategory")
        String category,

        @NotBlank @Size(max = 4) String type,
        @Nullable @Positive @Max(99_999) Integer width,
        @Nullable @Positive @Max(99_999) Integer height) {}
