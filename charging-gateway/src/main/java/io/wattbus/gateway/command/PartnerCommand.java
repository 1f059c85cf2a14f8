package io.wattbus.gateway.command;

import io.wattbus.gateway.authorization.RemoteStart;
import io.wattbus.gateway.registry.EvseUid;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a roaming partner wants a station to do.
 *
 * @param expiresAt nothing is sent from then on
 */
record PartnerCommand(UUID id, OperatorId operator, StationId station, Wish wish, Instant expiresAt) {

    /**
     * Where.
     *
     * @param connectorNumber as it is registered; empty is any of the EVSE
     */
    record Place(EvseUid evse, Optional<Integer> connectorNumber) {}

    /** What. */
    sealed interface Wish {

        /**
         * A transaction is to begin.
         *
         * @param place empty is any of the station
         */
        record Start(Optional<Place> place, RemoteStart start) implements Wish {}

        /** A session is to end. */
        record Stop(UUID sessionId) implements Wish {}

        /** A cable is to be let go. */
        record Unlock(Place place) implements Wish {}

        /** Something that nobody here knows. */
        record Unknown() implements Wish {}
    }
}
