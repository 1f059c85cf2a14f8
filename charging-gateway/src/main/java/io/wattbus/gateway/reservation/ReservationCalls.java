package io.wattbus.gateway.reservation;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import java.time.Instant;
import java.util.Optional;

/** Tells stations of reservations in the language that they speak. Waits for the answer; not inside an SQL transaction. */
public interface ReservationCalls {

    /**
     * What a station is asked to keep.
     *
     * @param connectorNumber as OCPP 1.6 counts; 0 is any
     * @param uid as the station knows the token
     * @param groupId left out where it is too long for the station
     */
    record Wish(int reservationId, int connectorNumber, String uid, Optional<String> groupId, Instant expiresAt) {

        @Override
        public String toString() {
            return "Wish[" + reservationId + "]";
        }
    }

    /** What a station answers. */
    enum Answer {
        ACCEPTED,
        OCCUPIED,
        FAULTED,
        UNAVAILABLE,
        REJECTED,
        /** It is not there, or may not be asked yet: nothing was sent. */
        OFFLINE,
        /** Nothing, or nothing that can be understood; it may have done as told. */
        NONE
    }

    Answer reserve(OperatorId operator, StationId station, Wish wish) throws InterruptedException;

    Answer cancel(OperatorId operator, StationId station, int reservationId) throws InterruptedException;
}
