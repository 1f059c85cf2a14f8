package io.wattbus.availability.view;

import io.wattbus.availability.location.Location;
import io.wattbus.availability.station.EvseState;
import io.wattbus.availability.station.StationState;
import io.wattbus.availability.status.EvseStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out what EVSEs show from now on, and since when in the order of changes. */
record Shown(Optional<ListedLocation> before, long at) {

    List<EvseNow> evses(Location location, Map<String, StationState> stations) {
        return Rendering.shown(location).stream()
                .map(evse -> since(evse.evseUid(), now(evse, stations)))
                .toList();
    }

    static EvseNow of(StationState station, EvseState state, EvseNow before, long at) {
        EvseNow after = new EvseNow(at, state.status(), state.statusUpdatedAt(), station.lastHeardAt());
        return after.showsSameAs(before) ? after.since(before.version()) : after;
    }

    private EvseNow now(Location.Evse evse, Map<String, StationState> stations) {
        if (evse.told() != null) {
            return new EvseNow(at, evse.told().status(), evse.told().at(), null);
        }
        @Nullable StationState station = stations.get(evse.stationId());
        @Nullable EvseState state = station == null ? null : station.evses().get(evse.evseUid());
        return new EvseNow(
                at,
                state == null ? EvseStatus.UNKNOWN : state.status(),
                state == null ? null : state.statusUpdatedAt(),
                station == null ? null : station.lastHeardAt());
    }

    private EvseNow since(String uid, EvseNow now) {
        return before.filter(location -> location.indexOf(uid) >= 0)
                .map(location -> location.now().evses().get(location.indexOf(uid)))
                .filter(now::showsSameAs)
                .map(known -> now.since(known.version()))
                .orElse(now);
    }
}
