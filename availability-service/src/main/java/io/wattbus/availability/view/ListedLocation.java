package io.wattbus.availability.view;

import io.wattbus.availability.location.Coordinates;
import io.wattbus.availability.location.OpeningTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A published location: what it is, which does not change, and what its EVSEs show, which does. */
public final class ListedLocation {

    private final String id;
    private final String operatorId;
    private final double latitude;
    private final double longitude;
    private final ZoneId zone;
    private final OpeningTimes openingTimes;
    private final byte[] json;
    private final List<ListedEvse> evses;
    private volatile Now now;

    /**
     * What it shows at one moment.
     *
     * @param version the last time that anything of it has changed, in the order of all changes
     * @param evses in the order of {@link ListedLocation#evses}
     */
    public record Now(long version, List<EvseNow> evses) {
        public Now {
            evses = List.copyOf(evses);
        }
    }

    ListedLocation(
            String id,
            String operatorId,
            double latitude,
            double longitude,
            ZoneId zone,
            OpeningTimes openingTimes,
            byte[] json,
            List<ListedEvse> evses,
            Now now) {
        this.id = id;
        this.operatorId = operatorId;
        this.latitude = latitude;
        this.longitude = longitude;
        this.zone = zone;
        this.openingTimes = openingTimes;
        this.json = json;
        this.evses = List.copyOf(evses);
        this.now = now;
    }

    /** As in paths. */
    public String id() {
        return id;
    }

    public String operatorId() {
        return operatorId;
    }

    /** Degrees. */
    public double latitude() {
        return latitude;
    }

    /** Degrees. */
    public double longitude() {
        return longitude;
    }

    public boolean isOpenAt(Instant time) {
        return openingTimes.isOpenAt(time, zone);
    }

    /** Its facts as JSON, without the brace at the end; not to be changed. */
    public byte[] json() {
        return json;
    }

    public List<ListedEvse> evses() {
        return evses;
    }

    public Now now() {
        return now;
    }

    /** The place of an EVSE among the others; -1 if there is none of that name. */
    public int indexOf(String uid) {
        for (int i = 0; i < evses.size(); i++) {
            if (evses.get(i).uid().equals(uid)) {
                return i;
            }
        }
        return -1;
    }

    boolean isAt(Coordinates place) {
        return latitude == place.latitude().doubleValue()
                && longitude == place.longitude().doubleValue();
    }

    void show(Now newNow) {
        now = newNow;
    }

    /** The same with one EVSE showing something else. */
    Now with(int index, EvseNow evse, long version) {
        List<EvseNow> changed = new ArrayList<>(now.evses());
        changed.set(index, evse);
        return new Now(version, changed);
    }
}
