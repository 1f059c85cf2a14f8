package io.wattbus.availability.intake;

import io.wattbus.availability.location.Location;
import io.wattbus.availability.location.Location.Evse;
import io.wattbus.availability.station.StationChange;
import io.wattbus.availability.station.StationChange.Placed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a location says of the stations at it; a partner's EVSEs are at none of ours. */
final class Placements {

    private Placements() {}

    static List<StationChange> of(Location location) {
        Map<String, Map<String, Boolean>> byStation = location.evses().stream()
                .filter(evse -> evse.told() == null)
                .collect(Collectors.groupingBy(
                        Evse::stationId, Collectors.toMap(Evse::evseUid, Evse::removed, (_, last) -> last)));
        return byStation.entrySet().stream()
                .<StationChange>map(station -> new Placed(
                        station.getKey(),
                        location.operatorId(),
                        location.locationId(),
                        location.version(),
                        station.getValue(),
                        location.updatedAt()))
                .toList();
    }
}
