package io.wattbus.gateway.reservation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.wattbus.gateway.authorization.IdToken;
import io.wattbus.gateway.registry.StationId;
import java.time.Instant;
import java.util.Optional;

/**
 * A connector that is kept for somebody.
 *
 * @param reservationId unique to the station
 * @param connectorNumber as OCPP 1.6 counts; 0 is any
 * @param groupId whoever is of this group may use it, too
 * @param reason why it is not kept, or not any more
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Reservation(
        @JsonIgnore StationId stationId,
        int reservationId,
        int connectorNumber,
        @JsonIgnore IdToken idToken,
        @JsonIgnore Optional<String> groupId,
        State state,
        Optional<EndReason> reason,
        Instant requestedAt,
        Instant expiresAt,
        Optional<Instant> endedAt) {

    /** Where it is. */
    enum State {
        /** The station has been asked. */
        REQUESTED,
        /** The connector is kept. */
        ACTIVE,
        /** The station would not, or did not answer. */
        REFUSED,
        /** It is over. */
        ENDED
    }

    /** Why a reservation is over, or never was. */
    enum EndReason {
        /** Whoever it was for charges. */
        USED,
        EXPIRED,
        CANCELLED,
        FAULTED,
        UNAVAILABLE,
        OCCUPIED,
        /** The station takes no reservations, or not this one. */
        REJECTED,
        OFFLINE,
        /** The station did not answer; it may keep the connector. */
        UNANSWERED
    }
}
