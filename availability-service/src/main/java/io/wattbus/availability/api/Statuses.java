package io.wattbus.availability.api;

import io.wattbus.availability.view.EvseNow;
import io.wattbus.availability.view.ListedLocation;
import io.wattbus.availability.web.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statuses that go into one answer. */
final class Statuses {

    private static final byte[] UPDATED = JsonBytes.bytes(",\"statusUpdatedAt\":\"");

    /** Everything up to this was taken in before the first was added. */
    private final long takenIn;

    private final int most;
    private final List<Item> items = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private long newest;

    /**
     * None yet.
     *
     * @param remembered a cursor before this is no good
     */
    Statuses(long takenIn, long remembered, int most) {
        this.takenIn = takenIn;
        this.newest = remembered;
        this.most = most;
    }

    private record Item(ListedLocation location, int index, EvseNow now) {}

    /**
     * Adds those of {@code location}, or of the one EVSE of {@code uid}, that have changed after {@code since}.
     *
     * @return false if there is no such EVSE
     */
    boolean add(ListedLocation location, @Nullable String uid, long since) {
        ListedLocation.Now now = location.now();
        if (uid != null) {
            int index = location.indexOf(uid);
            if (index >= 0) {
                add(location, index, now.evses().get(index), since);
            }
            return index >= 0;
        }
        for (int i = 0; i < now.evses().size(); i++) {
            add(location, i, now.evses().get(i), since);
        }
        return true;
    }

    private void add(ListedLocation location, int index, EvseNow now, long since) {
        reach(now.version());
        if (now.version() <= since) {
            return;
        }
        if (items.size() == most) {
            throw Problem.invalidParameter("There are more than " + most + " statuses: ask for a smaller box.");
        }
        items.add(new Item(location, index, now));
    }

    /** Everything up to {@code version} is told. */
    void reach(long version) {
        newest = Math.max(newest, version);
    }

    void addUnknown(EvsePath path) {
        unknown.add(path.toString());
    }

    void sort() {
        items.sort(Comparator.comparing((Item item) -> item.location.id()).thenComparingInt(Item::index));
    }

    Stamp stamp(boolean stale, List<String> removed) {
        Stamp stamp = Stamp.of(stale).with(cursor());
        items.forEach(item -> stamp.with(item.location.id()).with(item.index).with(item.now.version()));
        removed.forEach(stamp::with);
        unknown.forEach(stamp::with);
        return stamp;
    }

    JsonBytes json(boolean stale, boolean delta, List<String> removed) {
        JsonBytes to = new JsonBytes().add("{");
        if (delta) {
            ids(to.add("\"removed\":["), removed).add(",");
        }
        to.add("\"items\":[");
        items.forEach(item -> write(to, item));
        to.add("],");
        if (!delta && !unknown.isEmpty()) {
            ids(to.add("\"unknown\":["), unknown).add(",");
        }
        to.add("\"cursor\":").quoted(StatusParameters.cursor(cursor()));
        return LocationJson.mark(to, stale).add("}");
    }

    private static JsonBytes ids(JsonBytes to, List<String> ids) {
        ids.forEach(id -> to.next().quoted(id));
        return to.add("]");
    }

    private static void write(JsonBytes to, Item item) {
        String uid = item.location.evses().get(item.index).uid();
        to.next()
                .add("{\"id\":")
                .quoted(new EvsePath(item.location.id(), uid).toString())
                .status(item.now.status())
                .time(UPDATED, item.now.statusUpdatedAt())
                .add("}");
    }

    /** Nothing of what was asked for has changed after it, unless it was not taken in yet. */
    private long cursor() {
        return Math.min(newest, takenIn);
    }
}
