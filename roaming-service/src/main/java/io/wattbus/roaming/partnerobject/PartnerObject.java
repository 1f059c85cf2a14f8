package io.wattbus.roaming.partnerobject;

import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A location or tariff as a partner told it.
 *
 * @param party whose it is
 * @param objectId as it was spelt first; the same in whatever case (OCPI CiString)
 * @param partnerId who told it last
 * @param document JSON, in the form of the version of OCPI that it was told in
 * @param lastUpdated by the partner's clock
 */
public record PartnerObject(
        PartyId party, PartnerObjectKind kind, String objectId, UUID partnerId, String document, Instant lastUpdated) {

    String idKey() {
        return idKey(objectId);
    }

    /** What ids are compared by. */
    public static String idKey(String objectId) {
        return objectId.toUpperCase(Locale.ROOT);
    }

    /** The key under which it is published. */
    String topicKey() {
        return party.value() + "/" + objectId;
    }
}
