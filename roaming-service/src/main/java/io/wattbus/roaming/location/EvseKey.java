package io.wattbus.roaming.location;

import io.wattbus.roaming.party.PartyId;
import java.util.Comparator;

/** An EVSE of an operator. */
public record EvseKey(PartyId operatorId, String uid) {

    /** The order in which several are locked. */
    static final Comparator<EvseKey> ORDER =
            Comparator.comparing((EvseKey key) -> key.operatorId().value()).thenComparing(EvseKey::uid);
}
