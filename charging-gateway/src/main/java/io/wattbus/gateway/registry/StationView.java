package io.wattbus.gateway.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station as the API gives it: what was registered, what it said of itself, whether it is there. */
record StationView(
        String stationId,
        String locationId,
        int securityProfile,
        Registration registration,
        List<Evse> evses,
        Connection connection,
        @Nullable String vendor,
        @Nullable String model,
        @Nullable String firmwareVersion) {

    StationView withEvses(List<Evse> registered) {
        return new StationView(
                stationId,
                locationId,
                securityProfile,
                registration,
                registered,
                connection,
                vendor,
                model,
                firmwareVersion);
    }

    /**
     * Whether it is connected.
     *
     * @param since when that last changed; null if it never was
     */
    record Connection(
            boolean connected,
            @Nullable Instant since,
            @Nullable Instant lastHeardAt,
            @Nullable String ocppVersion) {}
}
