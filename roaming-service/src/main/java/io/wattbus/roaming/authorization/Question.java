package io.wattbus.roaming.authorization;

import io.wattbus.roaming.party.IdToken;
import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a driver may charge at a station.
 *
 * @param operatorId of the station
 * @param evseUid where the station told it
 * @param answerBy a later answer is worth nothing
 */
public record Question(
        UUID requestId,
        PartyId operatorId,
        String locationId,
        String stationId,
        Optional<String> evseUid,
        IdToken token,
        Instant answerBy) {}
