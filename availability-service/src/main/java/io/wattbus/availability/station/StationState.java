package io.wattbus.availability.station;

import io.wattbus.availability.station.StationChange.Placed;
import io.wattbus.availability.station.StationChange.Remembered;
import io.wattbus.availability.station.StationChange.Told;
import io.wattbus.availability.status.ConnectionInput;
import io.wattbus.availability.status.ConnectorInput;
import io.wattbus.availability.status.Derivation;
import io.wattbus.availability.status.EvseInputs;
import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.status.Input;
import io.wattbus.availability.status.ReservationInput;
import io.wattbus.availability.status.SessionInput;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last that is known of a station and its EVSEs. What is told of the station as a whole is kept once, so it holds for
 * EVSEs that are added later too. Changes replace older ones by their place alone: their order and repetition do not matter.
 *
 * @param wholeStation what it told of itself as connector 0
 * @param lastHeardAt null if it was never heard
 * @param evses by uid
 */
public record StationState(
        String operatorId,
        @Nullable ConnectionInput connection,
        @Nullable ConnectorInput wholeStation,
        @Nullable Instant lastHeardAt,
        SortedMap<String, EvseState> evses) {

    public StationState {
        evses = Collections.unmodifiableSortedMap(new TreeMap<>(evses));
    }

    static StationState unknown(String operatorId) {
        return new StationState(operatorId, null, null, null, new TreeMap<>());
    }

    /** With {@code change} taken in, and yet showing what it showed: see {@link #derived}. */
    StationState with(StationChange change) {
        return switch (change) {
            case Told told -> with(told);
            case Placed placed -> with(placed);
            case Remembered remembered -> with(remembered);
        };
    }

    /** What each EVSE shows at {@code now}, since {@code at} if that is something else than before. */
    StationState derived(Instant at, Instant now) {
        SortedMap<String, EvseState> shown = new TreeMap<>(evses);
        shown.replaceAll((uid, evse) -> evse.showing(status(evse, now), at));
        return with(shown);
    }

    /** The same, with what has changed by time alone since it was written. */
    public StationState at(Instant now) {
        SortedMap<String, EvseState> shown = new TreeMap<>(evses);
        shown.replaceAll(
                (uid, evse) -> evse.showing(status(evse, now), evse.expiry().orElse(now)));
        return with(shown);
    }

    /** How {@code told} relates to what is known. */
    Standing standing(Told told) {
        return Standing.of(known(told), told.input());
    }

    /** The newest of what went into {@code evse}, which is one of its own; 0 if nothing did. */
    long stationSequence(EvseState evse) {
        return Stream.of(connection, wholeStation)
                .filter(Objects::nonNull)
                .mapToLong(Input::stationSequence)
                .reduce(Math.max(0, evse.stationSequence()), Math::max);
    }

    private @Nullable Input known(Told told) {
        if (told.evseUid() != null) {
            @Nullable EvseState evse = evses.get(told.evseUid());
            return evse == null ? null : evse.known(told.input());
        }
        return told.input() instanceof ConnectionInput ? connection : wholeStation;
    }

    private EvseStatus status(EvseState evse, Instant now) {
        EvseInputs inputs = new EvseInputs(
                evse.placement().removed(),
                connection,
                wholeStation,
                evse.connectors().values(),
                evse.session(),
                evse.reservation());
        return Derivation.derive(inputs, now);
    }

    private StationState with(Told told) {
        StationState of = belongingTo(told.operatorId());
        if (told.evseUid() == null) {
            boolean heard = told.input() instanceof ConnectionInput connectionTold && connectionTold.heard();
            return of.withWhole(told.input()).heardAt(heard ? told.at() : null);
        }
        return of.with(
                told.evseUid(),
                evse(told.evseUid(), told.locationId(), told.at()).with(told.input()));
    }

    private StationState withWhole(Input input) {
        return switch (input) {
            case ConnectionInput told ->
                new StationState(operatorId, Input.newer(connection, told), wholeStation, lastHeardAt, evses);
            case ConnectorInput told ->
                new StationState(operatorId, connection, Input.newer(wholeStation, told), lastHeardAt, evses);
            case SessionInput _, ReservationInput _ -> this; // always of an EVSE
        };
    }

    private StationState with(Placed placed) {
        SortedMap<String, EvseState> changed = new TreeMap<>(evses);
        placed.removed()
                .forEach((uid, removed) -> changed.put(
                        uid,
                        evse(uid, placed.locationId(), placed.at())
                                .placed(new Placement(placed.locationId(), placed.version(), removed))));
        return belongingTo(placed.operatorId()).with(changed);
    }

    private StationState with(Remembered told) {
        StationState station = belongingTo(told.operatorId()).heardAt(told.lastHeardAt());
        EvseState remembered = told.evse();
        for (Input input : told.inputs()) {
            if (isOfStation(input)) {
                station = station.withWhole(input);
            } else {
                remembered = remembered.with(input);
            }
        }
        @Nullable EvseState known = evses.get(told.evseUid());
        return station.with(told.evseUid(), known == null ? remembered : known.merged(remembered));
    }

    private static boolean isOfStation(Input input) {
        return switch (input) {
            case ConnectionInput _ -> true;
            case ConnectorInput connector -> connector.connectorNumber() == ConnectorInput.WHOLE_STATION;
            case SessionInput _, ReservationInput _ -> false;
        };
    }

    private EvseState evse(String uid, String locationId, Instant at) {
        @Nullable EvseState known = evses.get(uid);
        return known == null ? EvseState.unknown(locationId, at) : known;
    }

    private StationState heardAt(@Nullable Instant at) {
        return new StationState(
                operatorId, connection, wholeStation, at == null ? lastHeardAt : later(lastHeardAt, at), evses);
    }

    private StationState belongingTo(String operator) {
        return new StationState(operator, connection, wholeStation, lastHeardAt, evses);
    }

    private StationState with(String uid, EvseState evse) {
        SortedMap<String, EvseState> changed = new TreeMap<>(evses);
        changed.put(uid, evse);
        return with(changed);
    }

    StationState with(SortedMap<String, EvseState> changed) {
        return new StationState(operatorId, connection, wholeStation, lastHeardAt, changed);
    }

    private static Instant later(@Nullable Instant known, Instant told) {
        return known == null || told.isAfter(known) ? told : known;
    }
}
