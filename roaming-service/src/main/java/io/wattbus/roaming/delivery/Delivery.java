package io.wattbus.roaming.delivery;

import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.UUID;

/**
 * One version of an object that a partner is to be told.
 *
 * @param operatorId whose object it is
 * @param attempts made before, for this version
 * @param refusals of them, answered with a no
 * @param causedAt when the platform received what caused it
 */
public record Delivery(
        UUID partnerId,
        PartyId operatorId,
        ObjectKind kind,
        String objectId,
        long version,
        int attempts,
        int refusals,
        Instant causedAt) {}
