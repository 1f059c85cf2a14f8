package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.session.Session;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OCPI Session. */
@OcpiObject
record OcpiSession(
        String countryCode,
        String partyId,
        String id,
        Instant startDateTime,
        @Nullable Instant endDateTime,
        BigDecimal kwh,
        OcpiCdrToken cdrToken,
        String authMethod,
        @Nullable String authorizationReference,
        String locationId,
        String evseUid,
        String connectorId,
        String currency,
        String status,
        Instant lastUpdated) {

    static OcpiSession of(Session session, String currency) {
        return new OcpiSession(
                session.operatorId().countryCode(),
                session.operatorId().partyId(),
                session.sessionId().toString(),
                session.startedAt(),
                session.endedAt().orElse(null),
                OcpiNumber.kwh(session.energyMilliWh()),
                OcpiCdrToken.of(session.token()),
                authMethod(session.authMethod(), session.authorizationReference()),
                session.authorizationReference().orElse(null),
                session.locationId(),
                session.evseUid(),
                Integer.toString(session.connectorNumber()),
                currency,
                session.ended() ? "COMPLETED" : "ACTIVE",
                session.lastUpdated());
    }

    /** If no event told: a reference comes with a command of the partner, none with our list of its tokens. */
    static String authMethod(Optional<String> told, Optional<String> authorizationReference) {
        return told.orElse(authorizationReference.isPresent() ? "COMMAND" : "WHITELIST");
    }
}
