package io.wattbus.search.station;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A station as the API shows it; parts that nobody told yet are absent. */
record StationView(
        String stationId,
        String operatorId,
        Optional<Location> location,
        Optional<Connection> connection,
        Optional<Boot> boot,
        List<Evse> evses) {

    /** Where it stands; latitude and longitude are WGS 84 decimals. */
    record Location(
            String locationId,
            Optional<String> name,
            String address,
            String city,
            Optional<String> postalCode,
            String country,
            String latitude,
            String longitude,
            List<String> evseIds) {}

    /** Whether it is heard. */
    record Connection(ConnectionState state, Instant updatedAt, Optional<String> reason) {}

    /** What it is. */
    record Boot(
            Optional<String> vendor, Optional<String> model, Optional<String> firmwareVersion, String ocppVersion) {}

    /** What a driver can expect. */
    record Evse(String evseUid, EvseStatus status, Instant statusUpdatedAt) {}

    @SuppressWarnings("NullAway") // from a document without the member
    StationView {
        evses = evses == null ? List.of() : List.copyOf(evses);
    }
}
