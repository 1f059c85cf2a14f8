package io.wattbus.roaming.ocpi221;

import org.jspecify.annotations.Nullable;

/** OCPI CredentialsRole; what a partner sends may lack anything. */
@OcpiObject
record CredentialsRole(
        @Nullable String role,
        @Nullable BusinessDetails businessDetails,
        @Nullable String partyId,
        @Nullable String countryCode) {}
