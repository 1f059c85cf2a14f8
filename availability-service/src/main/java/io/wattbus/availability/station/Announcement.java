package io.wattbus.availability.station;

import io.wattbus.availability.status.ChargingState;
import io.wattbus.availability.status.ConnectorInput;
import io.wattbus.availability.status.ConnectorStatus;
import io.wattbus.availability.status.EvseStatus;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is worth telling others of an EVSE: all of it but the places of its inputs, so that the steps of a session and
 * repeated words of a station, which change nothing else, are not published.
 */
record Announcement(
        String locationId,
        EvseStatus status,
        @Nullable Instant lastHeardAt,
        @Nullable Boolean heard,
        @Nullable ConnectorStatus wholeStation,
        Map<Integer, ConnectorStatus> connectors,
        @Nullable SessionNow session,
        @Nullable ReservationNow reservation) {

    private record SessionNow(UUID sessionId, boolean running, ChargingState chargingState) {}

    private record ReservationNow(
            String reservationId, boolean running, @Nullable Instant expiresAt) {}

    static Announcement of(StationState station, EvseState evse) {
        return new Announcement(
                evse.placement().locationId(),
                evse.status(),
                station.lastHeardAt(),
                station.connection() == null ? null : station.connection().heard(),
                station.wholeStation() == null ? null : station.wholeStation().status(),
                evse.connectors().values().stream()
                        .collect(Collectors.toMap(ConnectorInput::connectorNumber, ConnectorInput::status)),
                session(evse),
                reservation(evse));
    }

    private static @Nullable SessionNow session(EvseState evse) {
        return evse.session() == null
                ? null
                : new SessionNow(
                        evse.session().sessionId(),
                        evse.session().running(),
                        evse.session().chargingState());
    }

    private static @Nullable ReservationNow reservation(EvseState evse) {
        return evse.reservation() == null
                ? null
                : new ReservationNow(
                        evse.reservation().reservationId(),
                        evse.reservation().running(),
                        evse.reservation().expiresAt());
    }
}
