package io.wattbus.availability.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.availability.location.Location;
import io.wattbus.availability.station.StationState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read again, in whatever order and however late: the view becomes what the store holds. */
class DirectoryPropertiesTest {

    private static final int PLACES = 5;
    private static final int ROUNDS = 200;

    private final TreeMap<String, Location> storedLocations = new TreeMap<>();
    private final TreeMap<String, StationState> storedStations = new TreeMap<>();
    private final List<String> named = new ArrayList<>();
    private final List<Change> told = new ArrayList<>();
    private final Directory followed = Views.directory();
    private long version = 1;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void endsWhereWhatIsStoredEnds(long seed) {
        Random random = new Random(seed);
        followed.loadedAt(0);

        for (int round = 0; round < ROUNDS; round++) {
            write(random);
            if (random.nextInt(4) == 0) {
                read(random);
            }
        }
        read(random);

        assertThat(Views.shown(followed)).isEqualTo(Views.shown(replayed()));
        assertThat(statusesTold()).isEqualTo(Views.statuses(followed));
    }

    /** What is written is named; what was named before may be named again. */
    private void write(Random random) {
        int place = random.nextInt(PLACES);
        if (random.nextInt(3) == 0) {
            Location location = Views.location(place, random);
            storedLocations.put(location.key().toString(), location);
            named.add("l " + location.key());
        } else {
            storedStations.put("station-" + place, Views.station(place, random));
            named.add("s station-" + place);
        }
        if (random.nextInt(5) == 0) {
            named.add(named.get(random.nextInt(named.size())));
        }
    }

    private void read(Random random) {
        version++;
        Collections.shuffle(named, random);
        for (String name : named) {
            String key = name.substring(2);
            if (name.startsWith("l ")) {
                told.addAll(followed.put(storedLocations.get(key), storedStations, version));
            } else {
                told.addAll(followed.put(key, storedStations.get(key), version));
            }
        }
        named.clear();
    }

    private Directory replayed() {
        Directory fresh = Views.directory();
        storedLocations.values().forEach(location -> fresh.put(location, storedStations, 1));
        fresh.loadedAt(1);
        return fresh;
    }

    /** What somebody knows who took in each change and nothing else. */
    private Map<String, String> statusesTold() {
        TreeMap<String, String> known = new TreeMap<>();
        for (Change change : told) {
            String evse = change.locationId() + "/" + change.evseUid();
            switch (change.kind()) {
                case EVSE_STATUS_CHANGED -> known.put(evse, change.status() + " " + change.statusUpdatedAt());
                case REMOVED -> {
                    if (change.evseUid() == null) {
                        known.keySet().removeIf(key -> key.startsWith(change.locationId() + "/"));
                    } else {
                        known.remove(evse);
                    }
                }
                case LOCATION_CHANGED -> {}
            }
        }
        return known;
    }
}
