package io.wattbus.availability.api;

import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.view.ConnectorKind;
import io.wattbus.availability.view.EvseNow;
import io.wattbus.availability.view.ListedEvse;
import io.wattbus.availability.view.ListedLocation;
import io.wattbus.availability.view.LocationView.Aggregate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes locations as {@link io.wattbus.availability.view.LocationView} says, from what is rendered and what is shown. */
final class LocationJson {

    private static final byte[] UPDATED = JsonBytes.bytes(",\"statusUpdatedAt\":\"");
    private static final byte[] HEARD = JsonBytes.bytes(",\"lastHeardAt\":\"");
    private static final byte[] STALE = JsonBytes.bytes(",\"stale\":true");

    private LocationJson() {}

    /** The location. */
    static JsonBytes write(JsonBytes to, ListedLocation location, ListedLocation.Now now, boolean stale) {
        to.add(location.json()).add(",\"evses\":[");
        for (int i = 0; i < now.evses().size(); i++) {
            write(to.next(), location.evses().get(i), now.evses().get(i), false);
        }
        to.add("],\"aggregates\":[");
        aggregates(location, now).values().forEach(aggregate -> write(to, aggregate));
        return mark(to.add("]"), stale).add("}");
    }

    /** One EVSE. */
    static JsonBytes write(JsonBytes to, ListedEvse evse, EvseNow now, boolean stale) {
        to.add(evse.opening())
                .status(now.status())
                .time(UPDATED, now.statusUpdatedAt())
                .time(HEARD, now.lastHeardAt());
        return mark(to, stale).add(evse.rest());
    }

    /** Says that something is stale, if it is. */
    static JsonBytes mark(JsonBytes to, boolean stale) {
        return stale ? to.add(STALE) : to;
    }

    static Map<ConnectorKind, Aggregate> aggregates(ListedLocation location, ListedLocation.Now now) {
        Map<ConnectorKind, Aggregate> aggregates = new LinkedHashMap<>();
        for (int i = 0; i < now.evses().size(); i++) {
            EvseStatus status = now.evses().get(i).status();
            for (ConnectorKind kind : location.evses().get(i).connectors()) {
                aggregates.merge(kind, one(kind, status), LocationJson::sum);
            }
        }
        return aggregates;
    }

    private static Aggregate one(ConnectorKind kind, EvseStatus status) {
        boolean broken = status == EvseStatus.OUTOFORDER || status == EvseStatus.INOPERATIVE;
        return new Aggregate(
                kind.standard(),
                kind.powerType(),
                kind.maxPowerW(),
                1,
                status == EvseStatus.AVAILABLE ? 1 : 0,
                broken ? 1 : 0);
    }

    private static Aggregate sum(Aggregate one, Aggregate other) {
        return new Aggregate(
                one.standard(),
                one.powerType(),
                one.maxPowerW(),
                one.total() + other.total(),
                one.available() + other.available(),
                one.outOfOrder() + other.outOfOrder());
    }

    private static void write(JsonBytes to, Aggregate aggregate) {
        to.next()
                .add("{\"standard\":")
                .quoted(aggregate.standard())
                .add(",\"powerType\":")
                .quoted(aggregate.powerType())
                .add(",\"maxPowerW\":" + aggregate.maxPowerW() + ",\"total\":" + aggregate.total() + ",\"available\":"
                        + aggregate.available() + ",\"outOfOrder\":" + aggregate.outOfOrder() + '}');
    }
}
