package io.wattbus.roaming.location;

import io.wattbus.roaming.party.PartyId;
import java.time.Instant;

/** A record of {@code evse-status}. */
record StatusTold(
        PartyId operatorId,
        String locationId,
        String evseUid,
        EvseStatus status,
        long sequence,
        Instant statusUpdatedAt) {}
