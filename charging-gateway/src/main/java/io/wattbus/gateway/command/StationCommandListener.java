package io.wattbus.gateway.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.gateway.authorization.IdToken;
import io.wattbus.gateway.authorization.IdTokenType;
import io.wattbus.gateway.authorization.RemoteStart;
import io.wattbus.gateway.inbox.RecordReader;
import io.wattbus.gateway.registry.EvseUid;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationCommand;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code station-commands}. */
@Component
class StationCommandListener {

    private final RecordReader reader;
    private final PartnerCommands commands;
    private final MeterRegistry meters;

    StationCommandListener(RecordReader reader, PartnerCommands commands, MeterRegistry meters) {
        this.reader = reader;
        this.commands = commands;
        this.meters = meters;
    }

    @KafkaListener(
            id = "station-commands",
            groupId = "${spring.kafka.consumer.group-id}-station-commands",
            topics = "#{T(io.wattbus.schemas.Topics).STATION_COMMANDS.name()}")
    void onRecord(ConsumerRecord<byte[], byte[]> record) {
        boolean taken = commands.take(command(reader.read(Topics.STATION_COMMANDS, record)));
        meters.counter("wattbus.events", "topic", record.topic(), "outcome", taken ? "applied" : "repeated")
                .increment();
    }

    private static PartnerCommand command(StationCommand told) {
        return new PartnerCommand(
                told.getCommandId(),
                new OperatorId(told.getOperatorId()),
                new StationId(told.getStationId()),
                wish(told),
                told.getExpiresAt());
    }

    private static PartnerCommand.Wish wish(StationCommand told) {
        Optional<PartnerCommand.Place> place = Optional.ofNullable(told.getEvseUid())
                .map(evse ->
                        new PartnerCommand.Place(new EvseUid(evse), Optional.ofNullable(told.getConnectorNumber())));
        return switch (told.getType()) {
            case START_SESSION ->
                new PartnerCommand.Wish.Start(
                        place,
                        new RemoteStart(
                                token(told, told.getIdToken()),
                                Optional.ofNullable(told.getGroupId()),
                                Optional.ofNullable(told.getAuthorizationReference())));
            case STOP_SESSION -> new PartnerCommand.Wish.Stop(required(told.getSessionId(), "session"));
            case UNLOCK_CONNECTOR -> new PartnerCommand.Wish.Unlock(place.orElseThrow(() -> missing("EVSE")));
            case UNKNOWN -> new PartnerCommand.Wish.Unknown();
        };
    }

    /** One that names no issuer is of the party that wants it. */
    private static IdToken token(StationCommand told, io.wattbus.schemas.avro.@Nullable IdToken token) {
        io.wattbus.schemas.avro.IdToken whose = required(token, "token");
        String issuer = whose.getIssuingParty();
        return new IdToken(
                whose.getUid(),
                IdTokenType.valueOf(whose.getType().name()),
                Optional.of(issuer == null ? told.getPartyId() : issuer),
                Optional.ofNullable(whose.getContractId()));
    }

    private static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw missing(what);
        }
        return value;
    }

    private static IllegalArgumentException missing(String what) {
        return new IllegalArgumentException("A command names no " + what);
    }
}
