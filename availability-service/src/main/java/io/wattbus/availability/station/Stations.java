package io.wattbus.availability.station;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Stations and what becomes of them. A change is first written to Redis together with the mark that it is to be published,
 * then published, and then the mark is taken away: whoever dies in between leaves the mark to {@link StatusRounds}.
 */
@Service
public class Stations {

    /** The tenant of a station that is not there, which is never written. */
    private static final String NOBODY = "";

    private final StationStore store;
    private final EvseStatusPublisher publisher;
    private final Clock clock;
    private final Timer writes;

    Stations(StationStore store, EvseStatusPublisher publisher, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
        this.writes = Timer.builder("wattbus.store.writes")
                .description("Reading, changing and writing a batch of stations in Redis")
                .register(meters);
    }

    /** Decides what becomes of a station. */
    private interface Decision {
        StationUpdate update(String stationId, StoredStation stored, Instant now);
    }

    /**
     * Takes in {@code changes} and publishes what follows. Returns, by station, how what was told relates to what was
     * known, in the order of the changes.
     *
     * @param traces which trace led to a station's changes, as records tell it: the last, where there are several
     * @throws io.wattbus.availability.store.StoreEmptyException if Redis has to be filled first
     */
    public Map<String, List<Standing>> apply(List<StationChange> changes, Map<String, String> traces) {
        return apply(changes, traces, false);
    }

    /** The same for a Redis that is being filled, which takes in nothing else. */
    public void fill(List<StationChange> changes) {
        apply(changes, Map.of(), true);
    }

    private Map<String, List<Standing>> apply(
            List<StationChange> changes, Map<String, String> traces, boolean filling) {
        Map<String, List<StationChange>> byStation = byStation(changes);
        Map<String, StationUpdate> updates = write(byStation.keySet(), filling, (id, stored, now) -> {
            List<StationChange> its = byStation.getOrDefault(id, List.of());
            return StationUpdate.of(stored.known(its.getFirst().operatorId()), its, now);
        });
        publish(updates, traces);
        Map<String, List<Standing>> standings = new HashMap<>();
        updates.forEach((id, update) -> standings.put(id, update.standings()));
        return standings;
    }

    /** The stations of these ids that are known, as they are now. */
    public Map<String, StationState> find(Collection<String> stationIds) {
        Instant now = clock.instant();
        Map<String, StationState> found = new HashMap<>();
        store.load(stationIds).forEach((id, stored) -> {
            if (stored.state() != null) {
                found.put(id, stored.state().at(now));
            }
        });
        return found;
    }

    /** Shows that the reservations of these EVSEs have expired. */
    void expire(List<EvseName> evses) {
        Map<String, Set<String>> due = byStation(evses);
        publish(
                write(
                        due.keySet(),
                        false,
                        (id, stored, now) ->
                                StationUpdate.at(stored.known(NOBODY), due.getOrDefault(id, Set.of()), now)),
                Map.of());
    }

    /** Publishes these EVSEs as they are. */
    void publishAgain(List<EvseName> evses) {
        Map<String, StoredStation> stored = store.load(byStation(evses).keySet());
        List<PublishedEvse> known = new ArrayList<>();
        List<EvseName> gone = new ArrayList<>();
        for (EvseName name : evses) {
            @Nullable StoredStation station = stored.get(name.stationId());
            if (station != null
                    && station.state() != null
                    && station.state().evses().containsKey(name.evseUid())) {
                known.add(new PublishedEvse(name, station.state()));
            } else {
                gone.add(name);
            }
        }
        publish(known, Map.of());
        store.forget(gone);
    }

    private Map<String, StationUpdate> write(Collection<String> stationIds, boolean filling, Decision decision) {
        return writes.record(() -> writeAll(stationIds, filling, decision));
    }

    private Map<String, StationUpdate> writeAll(Collection<String> stationIds, boolean filling, Decision decision) {
        Map<String, StationUpdate> done = new LinkedHashMap<>();
        Collection<String> left = stationIds;
        while (!left.isEmpty()) {
            Instant now = clock.instant();
            List<StationStore.Write> wanted = new ArrayList<>();
            store.load(left).forEach((id, stored) -> {
                StationUpdate update = decision.update(id, stored, now);
                done.put(id, update);
                if (update.changed()) {
                    wanted.add(new StationStore.Write(id, stored.version(), update));
                }
            });
            left = store.save(wanted, filling, now).stream()
                    .map(StationStore.Write::stationId)
                    .toList();
        }
        return done;
    }

    private void publish(Map<String, StationUpdate> updates, Map<String, String> traces) {
        List<PublishedEvse> evses = updates.entrySet().stream()
                .flatMap(update -> update.getValue().announced().stream()
                        .map(uid -> new PublishedEvse(
                                new EvseName(update.getKey(), uid),
                                update.getValue().after())))
                .toList();
        publish(evses, traces);
    }

    private void publish(List<PublishedEvse> evses, Map<String, String> traces) {
        if (!evses.isEmpty()) {
            publisher.publish(evses, traces);
            store.settle(evses, clock.instant());
        }
    }

    private static Map<String, List<StationChange>> byStation(List<StationChange> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(StationChange::stationId, LinkedHashMap::new, Collectors.toList()));
    }

    private static Map<String, Set<String>> byStation(Collection<EvseName> evses) {
        return evses.stream()
                .collect(Collectors.groupingBy(
                        EvseName::stationId, Collectors.mapping(EvseName::evseUid, Collectors.toSet())));
    }
}
