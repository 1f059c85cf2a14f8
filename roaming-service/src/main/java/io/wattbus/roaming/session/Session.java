package io.wattbus.roaming.session;

import io.wattbus.roaming.location.ChargingPlace;
import io.wattbus.roaming.party.IdToken;
import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A charging session of a partner's driver.
 *
 * @param sequence of the event that told it
 * @param authMethod how it was authorized (OCPI AuthMethod), if its events tell it
 * @param place where, as it was when the session began; empty if the location was not known then
 * @param endedAt empty while it runs
 * @param lastUpdated when it last changed
 */
public record Session(
        UUID sessionId,
        PartyId operatorId,
        IdToken token,
        Optional<String> authMethod,
        Optional<String> authorizationReference,
        String locationId,
        String evseUid,
        int connectorNumber,
        Optional<ChargingPlace> place,
        Instant startedAt,
        Optional<Instant> endedAt,
        long energyMilliWh,
        long sequence,
        Instant lastUpdated) {

    /** Whether it has ended. */
    public boolean ended() {
        return endedAt.isPresent();
    }

    Session at(Optional<ChargingPlace> where, Instant time) {
        return new Session(
                sessionId,
                operatorId,
                token,
                authMethod,
                authorizationReference,
                locationId,
                evseUid,
                connectorNumber,
                where,
                startedAt,
                endedAt,
                energyMilliWh,
                sequence,
                time);
    }
}
