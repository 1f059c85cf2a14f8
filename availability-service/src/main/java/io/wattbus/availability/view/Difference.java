package io.wattbus.availability.view;

import io.wattbus.availability.view.Change.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to tell of a location that has become another. */
final class Difference {

    private Difference() {}

    /** Whether the facts are the same. */
    static boolean isOnlyOfStatus(ListedLocation before, ListedLocation after) {
        if (!Arrays.equals(before.json(), after.json())
                || before.evses().size() != after.evses().size()) {
            return false;
        }
        for (int i = 0; i < before.evses().size(); i++) {
            ListedEvse one = before.evses().get(i);
            ListedEvse other = after.evses().get(i);
            if (!Arrays.equals(one.opening(), other.opening())
                    || !Arrays.equals(one.rest(), other.rest())
                    || !one.stationId().equals(other.stationId())) {
                return false;
            }
        }
        return true;
    }

    /** What was removed comes first. */
    static List<Change> between(@Nullable ListedLocation before, ListedLocation after, long at) {
        List<Change> changes = new ArrayList<>();
        boolean moved = before != null && isElsewhere(before, after);
        if (before != null && moved) {
            changes.add(removed(before, null, at));
        } else if (before != null) {
            before.evses().stream()
                    .filter(evse -> after.indexOf(evse.uid()) < 0)
                    .forEach(evse -> changes.add(removed(before, evse.uid(), at)));
        }
        if (before == null || moved || !isOnlyOfStatus(before, after)) {
            changes.add(change(after, Kind.LOCATION_CHANGED, null, null, at));
        }
        for (int i = 0; i < after.evses().size(); i++) {
            EvseNow now = after.now().evses().get(i);
            if (now.version() == at) {
                changes.add(status(after, after.evses().get(i).uid(), now, at));
            }
        }
        return changes;
    }

    static Change status(ListedLocation location, String uid, EvseNow now, long at) {
        return change(location, Kind.EVSE_STATUS_CHANGED, uid, now, at);
    }

    static Change removed(ListedLocation location, @Nullable String uid, long at) {
        return change(location, Kind.REMOVED, uid, null, at);
    }

    private static boolean isElsewhere(ListedLocation before, ListedLocation after) {
        return before.latitude() != after.latitude() || before.longitude() != after.longitude();
    }

    private static Change change(
            ListedLocation location, Kind kind, @Nullable String uid, @Nullable EvseNow now, long at) {
        return new Change(
                at,
                kind,
                location.id(),
                location.latitude(),
                location.longitude(),
                uid,
                now == null ? null : now.status(),
                now == null ? null : now.statusUpdatedAt());
    }
}
