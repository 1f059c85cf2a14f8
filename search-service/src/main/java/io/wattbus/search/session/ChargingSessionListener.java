package io.wattbus.search.session;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.search.energy.Energy;
import io.wattbus.search.indexing.Entry;
import io.wattbus.search.indexing.Indexing;
import io.wattbus.search.privacy.TokenHash;
import io.wattbus.search.tenant.OperatorId;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code charging-sessions}. History, so events that are not live count like all others. */
@Component
class ChargingSessionListener {

    private final Indexing indexing;
    private final TokenHash hash;

    ChargingSessionListener(Indexing indexing, TokenHash hash) {
        this.indexing = indexing;
        this.hash = hash;
    }

    @KafkaListener(
            id = "charging-sessions",
            groupId = "#{@consumerGroup.name()}",
            topics = "#{T(io.wattbus.schemas.Topics).CHARGING_SESSIONS.name()}",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-charging-sessions")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        indexing.index(
                Topics.CHARGING_SESSIONS,
                records,
                event -> Entry.of(document(event, hash).write(), event.getReceivedAt()));
    }

    static SessionDocument document(ChargingSessionEvent event, TokenHash hash) {
        Optional<IdToken> token = Optional.ofNullable(event.getIdToken());
        return new SessionDocument(
                session(event, token),
                event.getEnergyMilliWh(),
                token.map(it -> hash.of(it.getUid())),
                token.map(IdToken::getContractId).map(hash::of));
    }

    private static Session session(ChargingSessionEvent event, Optional<IdToken> token) {
        boolean ended = event.getType() == SessionEventType.ENDED;
        return new Session(
                event.getSessionId(),
                event.getSequence(),
                ended ? SessionState.ENDED : SessionState.ACTIVE,
                new OperatorId(event.getOperatorId()).value(),
                event.getLocationId(),
                event.getStationId(),
                event.getEvseUid(),
                event.getConnectorNumber(),
                event.getTransactionId(),
                event.getAuthorization().name(),
                token.map(it -> it.getType().name()),
                token.map(IdToken::getIssuingParty),
                event.getStartedAt(),
                event.getOccurredAt(),
                ended ? Optional.of(event.getOccurredAt()) : Optional.empty(),
                Optional.ofNullable(event.getEndedBy()).map(Enum::name),
                Optional.ofNullable(event.getStoppedReason()).map(Enum::name),
                Energy.toWattHours(event.getEnergyMilliWh()),
                Optional.ofNullable(event.getPowerW()),
                Optional.ofNullable(event.getStateOfChargePercent()),
                event.getChargingState().name(),
                event.getClockSuspect(),
                event.getOcppVersion().name(),
                Optional.ofNullable(event.getVendor()),
                Optional.ofNullable(event.getModel()));
    }
}
