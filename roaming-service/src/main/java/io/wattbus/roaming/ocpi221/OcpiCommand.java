package io.wattbus.roaming.ocpi221;

import org.jspecify.annotations.Nullable;

/**
 * OCPI StartSession, StopSession and UnlockConnector, whose fields do not contradict each other: personal data, so
 * {@link #toString} shows none of it; what a partner sends may lack anything.
 */
@OcpiObject
record OcpiCommand(
        @Nullable String responseUrl,
        @Nullable OcpiToken token,
        @Nullable String locationId,
        @Nullable String evseUid,
        @Nullable String connectorId,
        @Nullable String sessionId,
        @Nullable String authorizationReference) {

    @Override
    public String toString() {
        return "OcpiCommand[****]";
    }
}
