package io.wattbus.roaming.command;

import io.wattbus.roaming.party.IdToken;
import io.wattbus.roaming.party.PartyId;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * What a partner wants a station to do.
 *
 * @param operatorId of the station
 * @param party that wants it
 * @param responseUrl where it wants to be told what became of it
 */
public record PartnerCommand(
        UUID partnerId, PartyId operatorId, PartyId party, Target target, Wish wish, URI responseUrl) {

    /**
     * Where.
     *
     * @param evseUid empty is any of the station
     * @param connectorNumber OCPP number; empty is any of the EVSE
     */
    public record Target(String stationId, Optional<String> evseUid, Optional<Integer> connectorNumber) {}

    /** What. */
    public sealed interface Wish {

        /**
         * A session is to begin; whether the token may charge is for its party to know.
         *
         * @param groupId of the token
         * @param reference the partner's own, which session and bill repeat
         */
        record Start(IdToken token, Optional<String> groupId, Optional<String> reference) implements Wish {

            @Override
            public String toString() {
                return "Start[" + token + "]";
            }
        }

        /** A session is to end. */
        record Stop(UUID sessionId) implements Wish {}

        /** A connector is to let go of its cable. */
        record Unlock() implements Wish {}

        /** Its type. */
        default CommandType type() {
            return switch (this) {
                case Start _ -> CommandType.START_SESSION;
                case Stop _ -> CommandType.STOP_SESSION;
                case Unlock() -> CommandType.UNLOCK_CONNECTOR;
            };
        }
    }
}
