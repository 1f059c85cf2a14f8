package io.wattbus.availability.location;

import io.wattbus.availability.station.EvseState;
import io.wattbus.availability.station.StationState;
import io.wattbus.availability.status.EvseStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A location as the public sees it: nothing of sessions and persons.
 *
 * @param id its path under {@code /api/v1/locations}
 * @param country ISO 3166 alpha-3 code
 */
record LocationView(
        String id,
        String operatorId,
        String locationId,
        @Nullable String name,
        String address,
        String city,
        @Nullable String postalCode,
        String country,
        Coordinates coordinates,
        String timeZone,
        List<EvseView> evses,
        Instant updatedAt) {

    /**
     * One of its EVSEs.
     *
     * @param statusUpdatedAt when the status last became another one
     * @param lastHeardAt when its station was last known to be heard; absent if never
     */
    record EvseView(
            String uid,
            @Nullable String evseId,
            @Nullable String physicalReference,
            List<ConnectorView> connectors,
            EvseStatus status,
            @Nullable Instant statusUpdatedAt,
            @Nullable Instant lastHeardAt) {}

    /** The words are OCPI's. */
    record ConnectorView(String standard, String format, String powerType, long maxPowerW) {}

    /** {@code location} with what its stations show. What was taken away is left out. */
    static LocationView of(Location location, Map<String, StationState> stations) {
        return new LocationView(
                location.key().toString(),
                location.operatorId(),
                location.locationId(),
                location.name(),
                location.address(),
                location.city(),
                location.postalCode(),
                location.country(),
                location.coordinates(),
                location.timeZone(),
                location.evses().stream()
                        .filter(evse -> !evse.removed())
                        .map(evse -> evse(evse, Optional.ofNullable(stations.get(evse.stationId()))))
                        .toList(),
                location.updatedAt());
    }

    private static EvseView evse(Location.Evse evse, Optional<StationState> station) {
        Optional<EvseState> state = station.map(known -> known.evses().get(evse.evseUid()));
        return new EvseView(
                evse.evseUid(),
                evse.evseId(),
                evse.physicalReference(),
                evse.connectors().stream().map(LocationView::connector).toList(),
                state.map(EvseState::status).orElse(EvseStatus.UNKNOWN),
                state.map(EvseState::statusUpdatedAt).orElse(null),
                station.map(StationState::lastHeardAt).orElse(null));
    }

    private static ConnectorView connector(Location.Connector connector) {
        return new ConnectorView(
                connector.standard(), connector.format(), connector.powerType(), connector.maxPowerW());
    }
}
