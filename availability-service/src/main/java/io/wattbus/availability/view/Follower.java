package io.wattbus.availability.view;

import io.wattbus.availability.location.Location;
import io.wattbus.availability.location.LocationKey;
import io.wattbus.availability.location.LocationStore;
import io.wattbus.availability.station.StationState;
import io.wattbus.availability.station.Stations;
import io.wattbus.availability.store.Filled;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.stereotype.Component;

/**
 * Reads everything from Redis, and then what changes. What is read is at least as new as the entry that names it, so the
 * last read of anything is its newest state, whatever the order and repetition of entries.
 */
@Component
class Follower {

    private final Filled filled;
    private final ChangeStream stream;
    private final LocationStore locations;
    private final Stations stations;
    private final Directory directory;
    private final Changes changes;
    private final Prices prices;
    private final ViewSettings settings;
    private final ViewMetrics metrics;

    /** The last entry that was taken in; null if everything is to be read. */
    private @Nullable RecordId last;

    Follower(
            Filled filled,
            ChangeStream stream,
            LocationStore locations,
            Stations stations,
            Directory directory,
            Changes changes,
            Rendering rendering,
            ViewSettings settings,
            ViewMetrics metrics) {
        this.filled = filled;
        this.stream = stream;
        this.locations = locations;
        this.stations = stations;
        this.directory = directory;
        this.changes = changes;
        this.prices = rendering.prices();
        this.settings = settings;
        this.metrics = metrics;
    }

    /**
     * Takes in what there is, or waits for it a while.
     *
     * @return false if Redis is not filled, so that there is nothing to wait for
     */
    boolean goOn(RedisConnection connection) {
        if (last == null && (!filled.isUsable() || !load())) {
            directory.fallBehind();
            return false;
        }
        follow(connection, Objects.requireNonNull(last));
        return true;
    }

    private boolean load() {
        directory.fallBehind();
        RecordId begin = stream.begin();
        long version = ChangeStream.version(begin);
        Set<String> seen = new HashSet<>();
        prices.renewAll();
        locations.forEachName(names -> {
            tell(put(read(names), _ -> version), version);
            names.forEach(name -> seen.add(name.toString()));
        });
        if (stream.hasLost(begin) || !filled.isUsable()) {
            return false;
        }
        if (directory.isLoaded()) {
            tell(directory.retain(seen, version), version);
            directory.takenInTo(version);
        } else {
            directory.loadedAt(version);
            changes.beginAt(version);
        }
        metrics.loaded();
        last = begin;
        return true;
    }

    private void follow(RedisConnection connection, RecordId from) {
        List<ChangeStream.Entry> entries = stream.after(connection, from, settings.batchSize(), settings.patience());
        Batch batch = Batch.of(entries, prices, directory);
        List<Placed> places =
                read(batch.locations().keySet().stream().map(LocationKey::parse).toList());
        Map<String, StationState> told = stations.find(batch.stations().keySet());
        if (stream.hasLost(from) || !filled.isUsable()) {
            directory.fallBehind();
            last = null;
            return;
        }
        if (!entries.isEmpty()) {
            List<Change> found =
                    new ArrayList<>(put(places, name -> batch.locations().getOrDefault(name, 0L)));
            removeOthers(batch, places, found);
            told.forEach((id, station) ->
                    found.addAll(directory.put(id, station, batch.stations().getOrDefault(id, 0L))));
            found.sort(Comparator.comparingLong(Change::sequence));
            long newest = entries.getLast().version();
            directory.takenInTo(newest);
            tell(found, newest);
            metrics.takenIn(entries);
            last = entries.getLast().id();
        }
        if (entries.size() < settings.batchSize()) {
            directory.catchUp();
        }
    }

    /** A location with its stations. */
    private record Placed(Location location, Map<String, StationState> stations) {}

    private List<Placed> read(List<LocationKey> names) {
        List<Location> found = locations.find(names);
        Set<String> ids = found.stream()
                .filter(Location::publish)
                .flatMap(location -> location.evses().stream())
                .filter(evse -> evse.told() == null)
                .map(Location.Evse::stationId)
                .collect(Collectors.toSet());
        Map<String, StationState> states = ids.isEmpty() ? new HashMap<>() : stations.find(ids);
        return found.stream().map(location -> new Placed(location, states)).toList();
    }

    private List<Change> put(List<Placed> places, ToLongFunction<String> version) {
        return places.stream()
                .flatMap(place -> directory
                        .put(
                                place.location(),
                                place.stations(),
                                version.applyAsLong(place.location().key().toString()))
                        .stream())
                .toList();
    }

    private void removeOthers(Batch batch, Collection<Placed> places, List<Change> found) {
        Set<String> there =
                places.stream().map(place -> place.location().key().toString()).collect(Collectors.toSet());
        batch.locations().forEach((id, version) -> {
            if (!there.contains(id)) {
                found.addAll(directory.remove(id, version));
            }
        });
    }

    /** What is read for the first time is no change. */
    private void tell(List<Change> found, long version) {
        if (directory.isLoaded()) {
            changes.publish(found, version);
        }
    }
}
