package io.wattbus.availability.view;

import io.wattbus.availability.location.Location;
import io.wattbus.availability.station.StationState;
import io.wattbus.availability.store.StoreEmptyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All published locations and what their EVSEs show. Changed by one thread, read by all. */
@Component
public class Directory {

    private final Map<String, ListedLocation> locations = new ConcurrentHashMap<>();
    private final Grid grid = new Grid();
    private final Removals removals;
    private final Rendering rendering;
    private volatile long version;
    private volatile boolean loaded;
    private volatile boolean stale = true;

    Directory(Rendering rendering, ViewSettings settings) {
        this.rendering = rendering;
        this.removals = new Removals(settings.removalsRemembered());
    }

    /**
     * The location of this id, which is as in paths.
     *
     * @throws StoreEmptyException if nothing was loaded yet
     */
    public Optional<ListedLocation> find(String id) {
        requireLoaded();
        return Optional.ofNullable(locations.get(id));
    }

    /**
     * Gives {@code found} all locations within {@code box}, in no order.
     *
     * @throws StoreEmptyException if nothing was loaded yet
     */
    public void within(Box box, Consumer<ListedLocation> found) {
        requireLoaded();
        grid.within(box, found);
    }

    /** What was removed at and after {@code since}, oldest first; empty if that is not remembered. */
    public Optional<List<Change>> removedSince(long since) {
        requireLoaded();
        return removals.since(since);
    }

    /** What was removed before this is not remembered. */
    public long forgotten() {
        return removals.forgotten();
    }

    /** How far the changes are taken in. */
    public long version() {
        return version;
    }

    /** Whether it may lag behind: Redis is away, or is being filled or read. */
    public boolean isStale() {
        return stale;
    }

    /** Whether there is anything to show, be it stale. */
    public boolean isLoaded() {
        return loaded;
    }

    /** The ids of all that there is, in no order. */
    public Stream<String> ids() {
        return locations.keySet().stream();
    }

    public int size() {
        return locations.size();
    }

    /**
     * Asked before anything is answered.
     *
     * @throws StoreEmptyException if nothing was loaded yet
     */
    public void requireLoaded() {
        if (!loaded) {
            throw new StoreEmptyException();
        }
    }

    void fallBehind() {
        stale = true;
    }

    /** Everything was read for the first time. */
    void loadedAt(long newVersion) {
        removals.beginAt(newVersion);
        version = newVersion;
        loaded = true;
    }

    void takenInTo(long newVersion) {
        version = Math.max(version, newVersion);
    }

    void catchUp() {
        stale = false;
    }

    List<String> idsOf(String operatorId) {
        return locations.values().stream()
                .filter(location -> location.operatorId().equals(operatorId))
                .map(ListedLocation::id)
                .toList();
    }

    /** Shows a location with what its stations tell; hides one that is not published. */
    List<Change> put(Location location, Map<String, StationState> stations, long at) {
        String id = location.key().toString();
        if (!location.publish()) {
            return remove(id, at);
        }
        @Nullable ListedLocation before = locations.get(id);
        // What is elsewhere now is removed where it was, and all of it is new where it is
        Shown shown = new Shown(Optional.ofNullable(before).filter(it -> it.isAt(location.coordinates())), at);
        ListedLocation after = rendering.list(location, new ListedLocation.Now(at, shown.evses(location, stations)));
        if (before != null && Difference.isOnlyOfStatus(before, after)) {
            before.show(after.now());
        } else {
            locations.put(id, after);
            grid.add(after);
            if (before != null) {
                grid.remove(before);
            }
        }
        return told(Difference.between(before, after, at));
    }

    /** Shows what a station tells of its EVSEs. */
    List<Change> put(String stationId, StationState station, long at) {
        List<Change> changes = new ArrayList<>();
        station.evses().forEach((uid, state) -> {
            @Nullable
            ListedLocation location =
                    locations.get(station.operatorId() + "/" + state.placement().locationId());
            int index = location == null ? -1 : location.indexOf(uid);
            if (location != null
                    && index >= 0
                    && location.evses().get(index).stationId().equals(stationId)) {
                EvseNow before = location.now().evses().get(index);
                EvseNow after = Shown.of(station, state, before, at);
                location.show(location.with(index, after, at));
                if (after.version() == at && !after.showsSameAs(before)) {
                    changes.add(Difference.status(location, uid, after, at));
                }
            }
        });
        return changes;
    }

    List<Change> remove(String id, long at) {
        @Nullable ListedLocation gone = locations.remove(id);
        if (gone == null) {
            return List.of();
        }
        grid.remove(gone);
        return told(List.of(Difference.removed(gone, null, at)));
    }

    /** Removes all but those of {@code ids}. */
    List<Change> retain(Set<String> ids, long at) {
        List<Change> changes = new ArrayList<>();
        locations.keySet().stream()
                .filter(id -> !ids.contains(id))
                .toList()
                .forEach(id -> changes.addAll(remove(id, at)));
        return changes;
    }

    private List<Change> told(List<Change> changes) {
        if (loaded) {
            changes.stream()
                    .filter(change -> change.kind() == Change.Kind.REMOVED)
                    .forEach(removals::add);
        }
        return changes;
    }
}
