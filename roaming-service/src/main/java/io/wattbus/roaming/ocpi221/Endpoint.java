package io.wattbus.roaming.ocpi221;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** OCPI Endpoint; what a partner sends may lack anything. */
@OcpiObject
record Endpoint(
        @Nullable String identifier,
        @Nullable String role,
        @Nullable URI url) {

    static final String SENDER = "SENDER";
    static final String RECEIVER = "RECEIVER";
}
