package io.wattbus.availability.station;

import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.status.Input;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Something that can make a station, or one of its EVSEs, another. */
public sealed interface StationChange {

    /** The station that it is about. */
    String stationId();

    /** Its tenant. */
    String operatorId();

    /**
     * The gateway told something.
     *
     * @param evseUid null if the whole station is meant
     * @param at when the gateway noticed
     */
    record Told(
            String stationId,
            String operatorId,
            String locationId,
            @Nullable String evseUid,
            Input input,
            Instant at) implements StationChange {}

    /**
     * A location names EVSEs of the station.
     *
     * @param version of the location: of two, the higher is newer
     * @param removed by uid, whether it was taken away
     */
    record Placed(
            String stationId,
            String operatorId,
            String locationId,
            long version,
            Map<String, Boolean> removed,
            Instant at)
            implements StationChange {
        public Placed {
            removed = Map.copyOf(removed);
        }
    }

    /** What this service itself published of an EVSE, when Redis had lost it. */
    record Remembered(
            String stationId,
            String operatorId,
            String locationId,
            String evseUid,
            EvseStatus status,
            Instant statusUpdatedAt,
            @Nullable Instant lastHeardAt,
            List<Input> inputs)
            implements StationChange {
        public Remembered {
            inputs = List.copyOf(inputs);
        }

        /** The EVSE as it was published, but for its inputs. */
        EvseState evse() {
            Placement placement = new Placement(locationId, Placement.TOLD_BY_EVENT, status == EvseStatus.REMOVED);
            return new EvseState(placement, new TreeMap<>(), null, null, status, statusUpdatedAt, 0);
        }
    }
}
