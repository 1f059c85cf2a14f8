package io.wattbus.availability.station;

import io.wattbus.availability.status.ConnectionInput;
import io.wattbus.availability.status.ConnectorInput;
import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.status.Input;
import io.wattbus.availability.status.ReservationInput;
import io.wattbus.availability.status.SessionInput;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last that is known of an EVSE, and what it shows.
 *
 * @param connectors what was told of them, by number
 * @param statusUpdatedAt when the status last became another one
 * @param revision up by one whenever others have to be told
 */
public record EvseState(
        Placement placement,
        SortedMap<Integer, ConnectorInput> connectors,
        @Nullable SessionInput session,
        @Nullable ReservationInput reservation,
        EvseStatus status,
        Instant statusUpdatedAt,
        long revision) {

    static final long NOTHING_TOLD = -1;

    public EvseState {
        // Absent where it was stored empty
        connectors =
                Collections.unmodifiableSortedMap(connectors == null ? new TreeMap<>() : new TreeMap<>(connectors));
    }

    /** Nothing is known but where it is. */
    static EvseState unknown(String locationId, Instant at) {
        Placement placement = new Placement(locationId, Placement.TOLD_BY_EVENT, false);
        return new EvseState(placement, new TreeMap<>(), null, null, EvseStatus.UNKNOWN, at, 0);
    }

    EvseState with(Input input) {
        return switch (input) {
            case ConnectorInput connector -> with(connector);
            case SessionInput told -> with(connectors, Input.newer(session, told), reservation);
            case ReservationInput told -> with(connectors, session, Input.newer(reservation, told));
            case ConnectionInput _ -> this; // of the station
        };
    }

    private EvseState with(ConnectorInput told) {
        SortedMap<Integer, ConnectorInput> changed = new TreeMap<>(connectors);
        changed.put(told.connectorNumber(), Input.newer(connectors.get(told.connectorNumber()), told));
        return with(changed, session, reservation);
    }

    private EvseState with(
            SortedMap<Integer, ConnectorInput> newConnectors,
            @Nullable SessionInput newSession,
            @Nullable ReservationInput newReservation) {
        return new EvseState(placement, newConnectors, newSession, newReservation, status, statusUpdatedAt, revision);
    }

    EvseState placed(Placement told) {
        return placement.isReplacedBy(told)
                ? new EvseState(told, connectors, session, reservation, status, statusUpdatedAt, revision)
                : this;
    }

    /** Shows {@code newStatus}, since {@code at} if it is another one; time never goes back. */
    EvseState showing(EvseStatus newStatus, Instant at) {
        if (newStatus == status) {
            return this;
        }
        return remembering(newStatus, at.isAfter(statusUpdatedAt) ? at : statusUpdatedAt);
    }

    EvseState remembering(EvseStatus newStatus, Instant since) {
        return new EvseState(placement, connectors, session, reservation, newStatus, since, revision);
    }

    /** With what {@code other} knows better; it shows what the one shows of which more is known. */
    EvseState merged(EvseState other) {
        EvseState both = this;
        for (Input input : other.inputs()) {
            both = both.with(input);
        }
        return other.stationSequence() >= stationSequence()
                ? both.toldAt(other.placement).remembering(other.status, other.statusUpdatedAt)
                : both;
    }

    /** What a location says goes before what an event does. */
    private EvseState toldAt(Placement told) {
        return placement.version() == Placement.TOLD_BY_EVENT
                ? new EvseState(told, connectors, session, reservation, status, statusUpdatedAt, revision)
                : this;
    }

    EvseState revised() {
        return new EvseState(placement, connectors, session, reservation, status, statusUpdatedAt, revision + 1);
    }

    /** What is known of the same thing that {@code told} tells of. */
    @Nullable
    Input known(Input told) {
        return switch (told) {
            case ConnectorInput connector -> connectors.get(connector.connectorNumber());
            case SessionInput _ -> session;
            case ReservationInput _ -> reservation;
            case ConnectionInput _ -> null;
        };
    }

    /** The newest of what was told of the EVSE itself. */
    long stationSequence() {
        return inputs().stream().mapToLong(Input::stationSequence).max().orElse(NOTHING_TOLD);
    }

    private List<Input> inputs() {
        return Stream.of(connectors.values().stream(), Stream.ofNullable(session), Stream.ofNullable(reservation))
                .<Input>flatMap(inputs -> inputs)
                .toList();
    }

    /** When its reservation ends by time alone, if one runs. */
    Optional<Instant> expiry() {
        return Optional.ofNullable(reservation)
                .filter(ReservationInput::running)
                .map(ReservationInput::expiresAt);
    }
}
