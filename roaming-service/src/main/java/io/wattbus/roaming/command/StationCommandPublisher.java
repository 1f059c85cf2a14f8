package io.wattbus.roaming.command;

import io.wattbus.roaming.party.IdToken;
import io.wattbus.roaming.publishing.Publications;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.StationCommand;
import io.wattbus.schemas.avro.StationCommandType;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes {@code station-commands}. */
@Component
class StationCommandPublisher {

    private final Publications publications;

    StationCommandPublisher(Publications publications) {
        this.publications = publications;
    }

    void publish(UUID commandId, PartnerCommand command, Instant requestedAt, Instant expiresAt) {
        StationCommand.Builder record = StationCommand.newBuilder()
                .setCommandId(commandId)
                .setOperatorId(command.operatorId().value())
                .setStationId(command.target().stationId())
                .setPartyId(command.party().value())
                .setEvseUid(command.target().evseUid().orElse(null))
                .setConnectorNumber(command.target().connectorNumber().orElse(null))
                .setRequestedAt(requestedAt)
                .setExpiresAt(expiresAt);
        publications.enqueue(
                Topics.STATION_COMMANDS, with(record, command.wish()).build());
    }

    private static StationCommand.Builder with(StationCommand.Builder record, PartnerCommand.Wish wish) {
        return switch (wish) {
            case PartnerCommand.Wish.Start(var token, var groupId, var reference) ->
                record.setType(StationCommandType.START_SESSION)
                        .setIdToken(token(token))
                        .setGroupId(groupId.orElse(null))
                        .setAuthorizationReference(reference.orElse(null));
            case PartnerCommand.Wish.Stop(UUID sessionId) ->
                record.setType(StationCommandType.STOP_SESSION).setSessionId(sessionId);
            case PartnerCommand.Wish.Unlock() -> record.setType(StationCommandType.UNLOCK_CONNECTOR);
        };
    }

    private static io.wattbus.schemas.avro.IdToken token(IdToken token) {
        return new io.wattbus.schemas.avro.IdToken(
                token.uid(),
                IdTokenType.valueOf(token.type()),
                token.issuer().value(),
                token.contractId().orElse(null));
    }
}
