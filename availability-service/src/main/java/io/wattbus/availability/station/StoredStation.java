package io.wattbus.availability.station;

import io.wattbus.availability.status.ConnectionInput;
import io.wattbus.availability.status.ConnectorInput;
import io.wattbus.availability.store.StoredJson;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A station as Redis has it.
 *
 * @param version of its hash; 0 if there is none
 */
record StoredStation(long version, @Nullable StationState state) {

    static final String EVSE = "evse:";

    private static final String VERSION = "version";
    private static final String STATION = "station";

    /** What is kept once for all EVSEs. */
    private record Whole(
            String operatorId,
            @Nullable ConnectionInput connection,
            @Nullable ConnectorInput wholeStation,
            @Nullable Instant lastHeardAt) {}

    static StoredStation of(Map<String, String> hash) {
        @Nullable String version = hash.get(VERSION);
        @Nullable String station = hash.get(STATION);
        if (version == null || station == null) {
            return new StoredStation(0, null);
        }
        SortedMap<String, EvseState> evses = new TreeMap<>();
        hash.forEach((field, json) -> {
            if (field.startsWith(EVSE)) {
                evses.put(field.substring(EVSE.length()), StoredJson.read(json, EvseState.class));
            }
        });
        Whole whole = StoredJson.read(station, Whole.class);
        return new StoredStation(
                Long.parseLong(version),
                new StationState(
                        whole.operatorId(), whole.connection(), whole.wholeStation(), whole.lastHeardAt(), evses));
    }

    static String json(StationState station) {
        return StoredJson.write(
                new Whole(station.operatorId(), station.connection(), station.wholeStation(), station.lastHeardAt()));
    }

    /** The state, or that nothing is known. */
    StationState known(String operatorId) {
        return state == null ? StationState.unknown(operatorId) : state;
    }
}
