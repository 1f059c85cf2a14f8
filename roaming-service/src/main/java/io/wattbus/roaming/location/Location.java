package io.wattbus.roaming.location;

import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.tariff.OfferedTariffs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place to charge.
 *
 * @param country ISO 3166 alpha-3 code
 * @param latitude WGS 84, decimal
 * @param longitude WGS 84, decimal
 * @param publish false: no partner is told of it
 * @param facts none in what was stored before they were known
 * @param lastUpdated when it or a part of it last changed
 */
public record Location(
        PartyId operatorId,
        String locationId,
        Optional<String> name,
        String address,
        String city,
        Optional<String> postalCode,
        String country,
        String latitude,
        String longitude,
        String timeZone,
        boolean publish,
        boolean twentyFourSeven,
        List<OpeningHours> regularHours,
        List<String> facilities,
        LocationFacts facts,
        List<Evse> evses,
        Instant lastUpdated) {

    public Location {
        regularHours = List.copyOf(regularHours);
        facilities = List.copyOf(facilities);
        facts = facts == null ? LocationFacts.NONE : facts;
        evses = List.copyOf(evses);
    }

    /** The EVSE of this uid, in whatever case (OCPI CiString). */
    public Optional<Evse> evse(String uid) {
        return evses.stream().filter(evse -> evse.uid().equalsIgnoreCase(uid)).findFirst();
    }

    /** Where exactly a session takes place; empty if there is no such connector. */
    public Optional<ChargingPlace> place(String evseUid, int connectorNumber) {
        return evse(evseUid)
                .flatMap(evse -> evse.connector(connectorNumber)
                        .map(connector -> new ChargingPlace(
                                locationId,
                                name,
                                address,
                                city,
                                postalCode,
                                country,
                                latitude,
                                longitude,
                                evse.uid(),
                                evse.evseId(),
                                connector.number(),
                                connector.standard(),
                                connector.format(),
                                connector.powerType())));
    }

    Location at(Instant time) {
        return with(evses, time);
    }

    Location with(List<Evse> others, Instant time) {
        return new Location(
                operatorId,
                locationId,
                name,
                address,
                city,
                postalCode,
                country,
                latitude,
                longitude,
                timeZone,
                publish,
                twentyFourSeven,
                regularHours,
                facilities,
                facts,
                others,
                time);
    }

    /** With the statuses that are known, by uid; the time of an EVSE's change is the location's too. */
    Location with(Map<String, KnownStatus> statuses) {
        List<Evse> told = evses.stream()
                .map(evse -> Optional.ofNullable(statuses.get(evse.uid()))
                        .map(evse::with)
                        .orElse(evse))
                .toList();
        Instant latest = told.stream().map(Evse::lastUpdated).reduce(lastUpdated, Location::later);
        return with(told, latest);
    }

    /** With the tariffs that hold at its connectors at {@code now}; no time of a change is another for that. */
    Location with(OfferedTariffs tariffs, Instant now) {
        return with(
                evses.stream()
                        .map(evse -> evse.with(evse.connectors().stream()
                                .map(connector ->
                                        connector.with(tariffs.at(locationId, evse.uid(), connector.number(), now)))
                                .toList()))
                        .toList(),
                lastUpdated);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
