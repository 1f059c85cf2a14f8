package io.wattbus.roaming.cdr;

import io.wattbus.roaming.location.ChargingPlace;
import io.wattbus.roaming.party.IdToken;
import io.wattbus.roaming.party.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session of a partner's driver costs; never changed once issued.
 *
 * @param revision 0 for the first of a session
 * @param creditOf the record that this one takes back
 * @param sessionSequence of the end that it bills
 * @param place where, as it was when the session began; empty while the location is not known
 * @param details what else OCPI shows; empty for one that was kept before they were
 * @param lastUpdated when it came to be known here
 */
public record Cdr(
        UUID cdrId,
        int revision,
        Optional<UUID> creditOf,
        PartyId operatorId,
        IdToken token,
        Optional<String> authorizationReference,
        UUID sessionId,
        long sessionSequence,
        String locationId,
        String evseUid,
        int connectorNumber,
        Optional<ChargingPlace> place,
        Instant startedAt,
        Instant endedAt,
        long energyMilliWh,
        Duration totalTime,
        String currency,
        String tariffId,
        List<Period> periods,
        Cost totalCost,
        Optional<Cost> fixedCost,
        Optional<Cost> energyCost,
        Optional<Cost> timeCost,
        Optional<CdrDetails> details,
        Instant issuedAt,
        Instant lastUpdated) {

    public Cdr {
        periods = List.copyOf(periods);
    }

    Cdr at(Optional<ChargingPlace> where, Instant time) {
        return new Cdr(
                cdrId,
                revision,
                creditOf,
                operatorId,
                token,
                authorizationReference,
                sessionId,
                sessionSequence,
                locationId,
                evseUid,
                connectorNumber,
                where,
                startedAt,
                endedAt,
                energyMilliWh,
                totalTime,
                currency,
                tariffId,
                periods,
                totalCost,
                fixedCost,
                energyCost,
                timeCost,
                details,
                issuedAt,
                time);
    }
}
