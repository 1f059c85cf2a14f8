package io.wattbus.availability.station;

import io.wattbus.availability.station.StationChange.Placed;
import io.wattbus.availability.station.StationChange.Remembered;
import io.wattbus.availability.station.StationChange.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a station. Pure.
 *
 * @param after what is to be written
 * @param changed whether anything is to be written
 * @param written uids of the EVSEs that are to be written
 * @param announced uids of those that others have to be told of, with a revision of their own
 * @param standings of what was told, in its order
 */
record StationUpdate(
        StationState after, boolean changed, Set<String> written, Set<String> announced, List<Standing> standings) {

    /**
     * Takes in {@code changes} in their order. What this service itself published before is no news to anybody, unless time
     * has changed it since.
     */
    static StationUpdate of(StationState before, List<StationChange> changes, Instant now) {
        StationState known = before;
        StationState state = before;
        List<Standing> standings = new ArrayList<>();
        for (StationChange change : changes) {
            if (change instanceof Told told) {
                standings.add(state.standing(told));
            }
            state = state.with(change);
            switch (change) {
                case Told told -> state = state.derived(told.at(), now);
                case Placed placed -> state = state.derived(placed.at(), now);
                case Remembered _ -> known = known.with(change);
            }
        }
        return between(before, known, state.at(now), standings);
    }

    /** Only time has passed. The EVSEs of {@code due} are written even if that changed nothing. */
    static StationUpdate at(StationState before, Set<String> due, Instant now) {
        StationUpdate update = between(before, before, before.at(now), List.of());
        Set<String> written = update.after.evses().keySet().stream()
                .filter(uid -> update.written.contains(uid) || due.contains(uid))
                .collect(Collectors.toSet());
        return new StationUpdate(
                update.after, update.changed || !written.isEmpty(), written, update.announced, List.of());
    }

    private static StationUpdate between(
            StationState stored, StationState known, StationState after, List<Standing> standings) {
        Set<String> announced = after.evses().keySet().stream()
                .filter(uid -> !Objects.equals(announcement(known, uid), announcement(after, uid)))
                .collect(Collectors.toSet());
        SortedMap<String, EvseState> revised = new TreeMap<>(after.evses());
        announced.forEach(uid -> revised.computeIfPresent(uid, (_, evse) -> evse.revised()));
        Set<String> written = revised.entrySet().stream()
                .filter(evse -> !evse.getValue().equals(stored.evses().get(evse.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        StationState result = after.with(revised);
        return new StationUpdate(result, !result.equals(stored), written, announced, List.copyOf(standings));
    }

    private static @Nullable Announcement announcement(StationState station, String uid) {
        @Nullable EvseState evse = station.evses().get(uid);
        return evse == null ? null : Announcement.of(station, evse);
    }
}
