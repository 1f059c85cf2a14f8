package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.ocpi.OcpiRefusal;
import io.wattbus.roaming.ocpi.StatusCode;
import io.wattbus.roaming.partner.Partner;
import io.wattbus.roaming.partnerobject.PartnerObject;
import io.wattbus.roaming.partnerobject.PartnerObjectKind;
import io.wattbus.roaming.partnerobject.PartnerObjects;
import io.wattbus.roaming.party.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What partners push of their own locations: kept, and published with it. */
@Service
class PartnerLocations {

    private final PartnerObjects objects;
    private final PartnerLocationPublisher publisher;
    private final JsonMapper json;

    PartnerLocations(PartnerObjects objects, PartnerLocationPublisher publisher, JsonMapper json) {
        this.objects = objects;
        this.publisher = publisher;
        this.json = json;
    }

    /**
     * A location of a partner or a part of it.
     *
     * @param way down from the location to the part: the uid of an EVSE, the id of a connector
     */
    record Place(Partner partner, PartyId party, String locationId, List<String> way) {}

    /** As it was told. */
    ObjectNode find(Place place) {
        return objects.find(place.party(), PartnerObjectKind.LOCATION, place.locationId())
                .map(this::document)
                .flatMap(location -> LocationTree.find(location, place.way()))
                .orElseThrow(PartnerLocations::unknown);
    }

    /**
     * The whole location or part is {@code body} now.
     *
     * @return whether it was not known before
     * @throws OcpiRefusal if the location is not known of which it is to be a part
     */
    @Transactional
    public boolean put(Place place, ObjectNode body) {
        Optional<PartnerObject> known = lock(place);
        if (place.way().isEmpty()) {
            keep(place, known, body);
            return known.isEmpty();
        }
        ObjectNode location = known.map(this::document).orElseThrow(PartnerLocations::unknown);
        boolean isNew = LocationTree.find(location, place.way()).isEmpty();
        if (!LocationTree.put(location, place.way(), body)) {
            throw unknown();
        }
        keep(place, known, location);
        return isNew;
    }

    /**
     * The members of {@code body} are so now.
     *
     * @throws OcpiRefusal if what they are members of is not known, or would not be fine any more
     */
    @Transactional
    public void patch(Place place, ObjectNode body) {
        Optional<PartnerObject> known = lock(place);
        ObjectNode location = known.map(this::document).orElseThrow(PartnerLocations::unknown);
        if (!LocationTree.patch(location, place.way(), body)) {
            throw unknown();
        }
        ToldRules.location(location).ifPresent(member -> {
            throw PartnerLocationsController.invalid(member);
        });
        keep(place, known, location);
    }

    private Optional<PartnerObject> lock(Place place) {
        return objects.lock(place.party(), PartnerObjectKind.LOCATION, List.of(place.locationId())).stream()
                .findFirst();
    }

    /** What is told once more as it is known is not published again. */
    private void keep(Place place, Optional<PartnerObject> known, ObjectNode location) {
        String id = known.map(PartnerObject::objectId).orElse(place.locationId());
        Instant receivedAt = objects.save(List.of(new PartnerObject(
                place.party(),
                PartnerObjectKind.LOCATION,
                id,
                place.partner().partnerId(),
                json.writeValueAsString(location),
                ToldJson.lastUpdated(location))));
        if (known.map(this::document).filter(location::equals).isEmpty()) {
            publisher.publish(List.of(new PartnerLocationPublisher.Told(place.party(), id, location)), receivedAt);
        }
    }

    private ObjectNode document(PartnerObject object) {
        return (ObjectNode) json.readTree(object.document());
    }

    private static OcpiRefusal unknown() {
        return OcpiRefusal.notFound(StatusCode.UNKNOWN_LOCATION, "location, EVSE or connector");
    }
}
