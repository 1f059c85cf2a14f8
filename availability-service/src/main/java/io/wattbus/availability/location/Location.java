package io.wattbus.availability.location;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A location as Redis has it.
 *
 * @param version of two states, the higher is newer
 * @param country ISO 3166 alpha-3 code
 * @param publish false: it never leaves
 */
public record Location(
        long version,
        String operatorId,
        String locationId,
        @Nullable String name,
        String address,
        String city,
        @Nullable String postalCode,
        String country,
        Coordinates coordinates,
        String timeZone,
        boolean publish,
        List<Evse> evses,
        Instant updatedAt) {

    public Location {
        evses = evses == null ? List.of() : List.copyOf(evses); // absent where it was stored empty
    }

    /** One of its EVSEs. */
    public record Evse(
            String evseUid,
            @Nullable String evseId,
            String stationId,
            @Nullable String physicalReference,
            boolean removed,
            List<Connector> connectors) {
        public Evse {
            connectors = connectors == null ? List.of() : List.copyOf(connectors);
        }
    }

    /** A cable or socket; the words are OCPI's. */
    public record Connector(int connectorNumber, String standard, String format, String powerType, long maxPowerW) {}

    /** Its name. */
    public LocationKey key() {
        return new LocationKey(operatorId, locationId);
    }

    /** Whether it is to be found by where it is. */
    boolean isFindable() {
        return publish && coordinates.isIndexable();
    }
}
