package io.wattbus.gateway.registry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station as the API gives it: what was registered, what it said of itself, whether it is there. */
record StationView(
        String stationId,
        String locationId,
        int securityProfile,
        @Nullable Integer pingIntervalSeconds,
        @Nullable Integer idleTimeoutSeconds,
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
                pingIntervalSeconds,
                idleTimeoutSeconds,
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
     * @param clockSkewMs its time less ours, by its last message that has a time; null if there was none
     */
    record Connection(
            boolean connected,
            @Nullable Instant since,
            @Nullable Instant lastHeardAt,
            @Nullable String ocppVersion,
            @Nullable Long clockSkewMs) {}
}
