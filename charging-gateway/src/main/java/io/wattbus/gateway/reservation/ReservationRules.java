package io.wattbus.gateway.reservation;

import io.wattbus.gateway.station.ConnectorStatus;
import java.util.Locale;
import java.util.Optional;

/** When a reservation is over (OCPP 1.6 §5.13). */
final class ReservationRules {

    static final int WHOLE_STATION = 0;

    private ReservationRules() {}

    /** A start with this uid, or of this group, at a connector. */
    static boolean isUsedBy(Reservation reservation, int connectorNumber, String uid, Optional<String> groupId) {
        boolean there =
                reservation.connectorNumber() == WHOLE_STATION || reservation.connectorNumber() == connectorNumber;
        boolean theirs = key(reservation.idToken().uid()).equals(key(uid))
                || (groupId.isPresent() && reservation.groupId().equals(groupId));
        return there && theirs;
    }

    /**
     * The connector, or the whole station as connector 0, has this status now. A reservation of any connector ends with the
     * whole station only.
     */
    static Optional<Reservation.EndReason> endBy(Reservation reservation, int connectorNumber, ConnectorStatus status) {
        boolean concerned = connectorNumber == WHOLE_STATION || connectorNumber == reservation.connectorNumber();
        return concerned ? reasonOf(status) : Optional.empty();
    }

    private static Optional<Reservation.EndReason> reasonOf(ConnectorStatus status) {
        return switch (status) {
            case FAULTED -> Optional.of(Reservation.EndReason.FAULTED);
            case UNAVAILABLE -> Optional.of(Reservation.EndReason.UNAVAILABLE);
            case AVAILABLE, PREPARING, CHARGING, SUSPENDED_EV, SUSPENDED_EVSE, FINISHING, OCCUPIED, RESERVED ->
                Optional.empty();
        };
    }

    private static String key(String uid) {
        return uid.toUpperCase(Locale.ROOT);
    }
}
