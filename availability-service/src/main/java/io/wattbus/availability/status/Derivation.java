package io.wattbus.availability.status;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives the OCPI status of an EVSE. In this order:
 *
 * <ol>
 *   <li>Removed is REMOVED, and a station that is not heard is UNKNOWN, whatever else is known.
 *   <li>A fault of the whole station holds for each EVSE until the station takes it back; so does its unavailability, once
 *       no vehicle is there.
 *   <li>One EVSE serves one vehicle at a time, through any of its connectors: one in use makes it CHARGING, one occupied
 *       BLOCKED, one that is free AVAILABLE even if another is broken.
 *   <li>A fault stands until the station takes it back. A session does not: its meter may run on.
 *   <li>A session that runs is CHARGING whatever the vehicle does, plugged in and suspended included: the EVSE is in use.
 *       Of session and connectors the newer decides, so a connector freed later frees the EVSE.
 *   <li>A session that has ended takes back each "in use" told before it. The vehicle is still there until the station
 *       says otherwise, hence BLOCKED. Occupied without a session (PREPARING, FINISHING, OCCUPIED) is BLOCKED too.
 *   <li>What is free is RESERVED while a reservation holds; the end of a reservation takes back a RESERVED told before it.
 * </ol>
 */
public final class Derivation {

    private Derivation() {}

    /** What a driver can expect at {@code now}. */
    public static EvseStatus derive(EvseInputs inputs, Instant now) {
        if (inputs.removed()) {
            return EvseStatus.REMOVED;
        }
        if (inputs.connection() == null || !inputs.connection().heard()) {
            return EvseStatus.UNKNOWN;
        }
        EvseStatus told = told(inputs);
        if (told == EvseStatus.OUTOFORDER) {
            return told;
        }
        if (isUsed(inputs, told)) {
            return EvseStatus.CHARGING;
        }
        return told == EvseStatus.AVAILABLE && isReserved(inputs, now) ? EvseStatus.RESERVED : told;
    }

    private static boolean isUsed(EvseInputs inputs, EvseStatus told) {
        @Nullable SessionInput session = inputs.session();
        if (session == null || !session.running()) {
            return false;
        }
        return switch (told) {
            case AVAILABLE, RESERVED, INOPERATIVE -> session.stationSequence() > newestWord(inputs);
            case UNKNOWN, BLOCKED, CHARGING, OUTOFORDER, PLANNED, REMOVED -> true;
        };
    }

    private static long newestWord(EvseInputs inputs) {
        long connectors = inputs.connectors().stream()
                .mapToLong(ConnectorInput::stationSequence)
                .max()
                .orElse(Long.MIN_VALUE);
        return inputs.wholeStation() == null
                ? connectors
                : Math.max(connectors, inputs.wholeStation().stationSequence());
    }

    private static boolean isReserved(EvseInputs inputs, Instant now) {
        return inputs.reservation() != null && inputs.reservation().holdsAt(now);
    }

    /** What the station's own words come to. */
    private static EvseStatus told(EvseInputs inputs) {
        Set<EvseStatus> words = EnumSet.noneOf(EvseStatus.class);
        inputs.connectors().forEach(connector -> words.add(word(connector, inputs)));
        EvseStatus connectors = strongest(words);
        if (inputs.wholeStation() == null || connectors == EvseStatus.OUTOFORDER) {
            return connectors;
        }
        return switch (inputs.wholeStation().status()) {
            case FAULTED -> EvseStatus.OUTOFORDER;
            case UNAVAILABLE -> isInUse(connectors) ? connectors : EvseStatus.INOPERATIVE;
            case UNKNOWN, AVAILABLE, PREPARING, CHARGING, SUSPENDED_EV, SUSPENDED_EVSE, FINISHING, OCCUPIED, RESERVED ->
                connectors;
        };
    }

    private static boolean isInUse(EvseStatus connectors) {
        return connectors == EvseStatus.CHARGING || connectors == EvseStatus.BLOCKED;
    }

    private static EvseStatus strongest(Set<EvseStatus> words) {
        for (EvseStatus status : new EvseStatus[] {
            EvseStatus.CHARGING,
            EvseStatus.BLOCKED,
            EvseStatus.RESERVED,
            EvseStatus.AVAILABLE,
            EvseStatus.OUTOFORDER,
            EvseStatus.INOPERATIVE
        }) {
            if (words.contains(status)) {
                return status;
            }
        }
        return EvseStatus.UNKNOWN;
    }

    private static EvseStatus word(ConnectorInput connector, EvseInputs inputs) {
        return switch (connector.status()) {
            case UNKNOWN -> EvseStatus.UNKNOWN;
            case AVAILABLE -> EvseStatus.AVAILABLE;
            case CHARGING, SUSPENDED_EV, SUSPENDED_EVSE ->
                hasEndedSince(connector, inputs.session()) ? EvseStatus.BLOCKED : EvseStatus.CHARGING;
            case PREPARING, FINISHING, OCCUPIED -> EvseStatus.BLOCKED;
            case RESERVED ->
                hasEndedSince(connector, inputs.reservation()) ? EvseStatus.AVAILABLE : EvseStatus.RESERVED;
            case UNAVAILABLE -> EvseStatus.INOPERATIVE;
            case FAULTED -> EvseStatus.OUTOFORDER;
        };
    }

    private static boolean hasEndedSince(ConnectorInput connector, @Nullable SessionInput session) {
        return session != null && !session.running() && session.stationSequence() > connector.stationSequence();
    }

    private static boolean hasEndedSince(ConnectorInput connector, @Nullable ReservationInput reservation) {
        return reservation != null
                && !reservation.running()
                && reservation.stationSequence() > connector.stationSequence();
    }
}
