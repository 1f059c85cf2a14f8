package io.wattbus.roaming.delivery;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.pricecheck.Difference;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that partners are to be told.
 *
 * @param operatorId whose object it is
 * @param party for the partner that stands for it only
 * @param locationId for partners that may know of this location only
 * @param after to be told after this
 * @param flagged whether somebody has to look at it first
 * @param difference of a bill: what it says, and what it comes to
 */
public record News(
        PartyId operatorId,
        ObjectKind kind,
        String objectId,
        Cause cause,
        Optional<PartyId> party,
        Optional<String> locationId,
        Optional<Deliveries.After> after,
        boolean flagged,
        Optional<Difference> difference) {

    /** The status of an EVSE. */
    public static News ofEvse(PartyId operator, String locationId, String evseUid, Cause cause) {
        return new News(
                operator,
                ObjectKind.EVSE,
                evseUid,
                cause,
                Optional.empty(),
                Optional.of(locationId),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** A whole location. */
    public static News ofLocation(PartyId operator, String locationId, Cause cause) {
        return new News(
                operator,
                ObjectKind.LOCATION,
                locationId,
                cause,
                Optional.empty(),
                Optional.of(locationId),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** A tariff that is offered, or no longer. */
    public static News ofTariff(PartyId operator, String tariffId, Cause cause) {
        return new News(
                operator,
                ObjectKind.TARIFF,
                tariffId,
                cause,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** A session, for the partner whose driver it is. */
    public static News ofSession(PartyId operator, PartyId party, UUID sessionId, Cause cause) {
        return new News(
                operator,
                ObjectKind.SESSION,
                sessionId.toString(),
                cause,
                Optional.of(party),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** A bill, for the partner whose driver it was, once it has been told of the session's end. */
    public static News ofCdr(
            PartyId operator,
            PartyId party,
            UUID cdrId,
            Cause cause,
            Deliveries.After after,
            boolean flagged,
            Optional<Difference> difference) {
        return new News(
                operator,
                ObjectKind.CDR,
                cdrId.toString(),
                cause,
                Optional.of(party),
                Optional.empty(),
                Optional.of(after),
                flagged,
                difference);
    }
}
