package io.wattbus.gateway.registry;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A place that matters to the driver, such as an entrance (OCPI AdditionalGeoLocation). */
record RelatedLocation(
        @NotNull @Valid Coordinates coordinates,
        @Nullable @Valid DisplayText name) {}
