package io.wattbus.availability.location;

import io.wattbus.availability.status.EvseStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A location as Redis has it.
 *
 * @param version of two states, the higher is newer
 * @param country ISO 3166 alpha-3 code
 * @param publish false: it never leaves
 * @param facts what else is told of it; null if nothing is
 * @param roaming whether it is a partner's
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
        Instant updatedAt,
        @Nullable LocationFacts facts,
        boolean roaming) {

    public Location {
        evses = evses == null ? List.of() : List.copyOf(evses); // absent where it was stored empty
    }

    /**
     * One of its EVSEs.
     *
     * @param facts what else is told of it; null if nothing is
     * @param told its status where that comes with the location, as a partner's does; null where its station tells it
     */
    public record Evse(
            String evseUid,
            @Nullable String evseId,
            String stationId,
            @Nullable String physicalReference,
            boolean removed,
            List<Connector> connectors,
            @Nullable EvseFacts facts,
            @Nullable ToldStatus told) {
        public Evse {
            stationId = stationId == null ? "" : stationId; // likewise; a partner's has none
            connectors = connectors == null ? List.of() : List.copyOf(connectors);
        }
    }

    /** A status that somebody else has derived. */
    public record ToldStatus(EvseStatus status, Instant at) {}

    /**
     * A cable or socket; the words are OCPI's.
     *
     * @param connectorNumber 0 where it has none, as a partner's
     * @param tariffIds of a partner, the tariffs that hold there; else the tariffs say where they hold
     */
    public record Connector(
            int connectorNumber,
            String standard,
            String format,
            String powerType,
            long maxPowerW,
            @Nullable Long maxVoltageV,
            @Nullable Long maxAmperageA,
            @Nullable String termsAndConditions,
            @Nullable List<String> tariffIds) {}

    /** A partner's location that is no more: it is kept as one that is not published. */
    public static Location gone(long version, LocationKey key, Instant at) {
        return new Location(
                version,
                key.operatorId(),
                key.locationId(),
                null,
                "",
                "",
                null,
                "",
                new Coordinates(BigDecimal.ZERO, BigDecimal.ZERO),
                "UTC",
                false,
                List.of(),
                at,
                null,
                true);
    }

    /** Its name. */
    public LocationKey key() {
        return new LocationKey(operatorId, locationId);
    }
}
