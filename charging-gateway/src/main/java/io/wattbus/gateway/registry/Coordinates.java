package io.wattbus.gateway.registry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** A place on earth, WGS 84 in decimal degrees (OCPI GeoLocation). */
record Coordinates(
        @NotNull @Pattern(regexp = "-?\\d{1,2}(\\.\\d{1,7})?", message = "is decimal degrees")
        String latitude,

        @NotNull @Pattern(regexp = "-?\\d{1,3}(\\.\\d{1,7})?", message = "is decimal degrees")
        String longitude) {}
