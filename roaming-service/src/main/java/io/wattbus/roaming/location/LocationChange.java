package io.wattbus.roaming.location;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds out what a newly told location changes: only that gets a new time, and with it whatever it is part of. */
final class LocationChange {

    private LocationChange() {}

    /**
     * {@code told} with the times of {@code before} where nothing changed, and {@code now} where something did: always
     * later than the change before, whatever the clock says.
     */
    static Location apply(Location before, Location told, Instant clock) {
        Instant now = clock.isAfter(before.lastUpdated())
                ? clock
                : before.lastUpdated().plusMillis(1);
        List<Evse> evses = told.evses().stream()
                .map(evse -> before.evse(evse.uid())
                        .map(known -> apply(known, evse, now))
                        .orElseGet(() -> isNew(evse, now)))
                .toList();
        Location same = told.with(evses, before.lastUpdated());
        return same.equals(before) ? before : same.at(now);
    }

    /** {@code told}, all of it new. */
    static Location isNew(Location told, Instant now) {
        return told.with(told.evses().stream().map(evse -> isNew(evse, now)).toList(), now);
    }

    private static Evse apply(Evse before, Evse told, Instant now) {
        List<Connector> connectors = told.connectors().stream()
                .map(connector -> before.connector(connector.number())
                        .map(known -> apply(known, connector, now))
                        .orElseGet(() -> connector.at(now)))
                .toList();
        Evse same = told.with(connectors).at(before.lastUpdated());
        return same.equals(before) ? before : same.at(now);
    }

    private static Connector apply(Connector before, Connector told, Instant now) {
        return Optional.of(told.at(before.lastUpdated())).filter(before::equals).orElseGet(() -> told.at(now));
    }

    private static Evse isNew(Evse told, Instant now) {
        return told.with(told.connectors().stream()
                        .map(connector -> connector.at(now))
                        .toList())
                .at(now);
    }
}
