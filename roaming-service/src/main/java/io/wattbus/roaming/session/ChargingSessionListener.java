package io.wattbus.roaming.session;

import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.roaming.party.IdToken;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.SessionEventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code charging-sessions}, and takes what concerns the drivers of partners. */
@Component
class ChargingSessionListener {

    private final Batches batches;
    private final Sessions sessions;
    private final EventMetrics metrics;

    ChargingSessionListener(Batches batches, Sessions sessions, EventMetrics metrics) {
        this.batches = batches;
        this.sessions = sessions;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = "charging-sessions",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).CHARGING_SESSIONS.name()}",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-charging-sessions")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.process(Topics.CHARGING_SESSIONS, records, this::apply);
    }

    private void apply(List<ChargingSessionEvent> events) {
        List<SessionTold> told = new ArrayList<>();
        for (ChargingSessionEvent event : events) {
            roaming(event).ifPresent(token -> told.add(toSession(event, token)));
        }
        List<Outcome> outcomes = sessions.apply(told);
        for (int i = 0; i < told.size(); i++) {
            metrics.count(Topics.CHARGING_SESSIONS, outcomes.get(i));
            if (outcomes.get(i) == Outcome.APPLIED) {
                metrics.stored(Topics.CHARGING_SESSIONS, told.get(i).receivedAt());
            }
        }
        for (int i = told.size(); i < events.size(); i++) {
            metrics.count(Topics.CHARGING_SESSIONS, Outcome.IGNORED);
        }
    }

    /** Who charges, if that is the driver of another party. */
    private static Optional<IdToken> roaming(ChargingSessionEvent event) {
        return Optional.ofNullable(event.getIdToken())
                .flatMap(token -> Optional.ofNullable(token.getIssuingParty())
                        .filter(party -> !party.equalsIgnoreCase(event.getOperatorId()))
                        .flatMap(PartyId::parse)
                        .map(party -> new IdToken(
                                token.getUid(),
                                token.getType().name(),
                                party,
                                Optional.ofNullable(token.getContractId()))));
    }

    private static SessionTold toSession(ChargingSessionEvent event, IdToken token) {
        return new SessionTold(
                new Session(
                        event.getSessionId(),
                        new PartyId(event.getOperatorId()),
                        token,
                        Optional.ofNullable(event.getAuthMethod()),
                        Optional.ofNullable(event.getAuthorizationReference()),
                        event.getLocationId(),
                        event.getEvseUid(),
                        event.getConnectorNumber(),
                        Optional.empty(),
                        event.getStartedAt(),
                        event.getType() == SessionEventType.ENDED
                                ? Optional.of(event.getOccurredAt())
                                : Optional.empty(),
                        event.getEnergyMilliWh(),
                        event.getSequence(),
                        event.getReceivedAt()),
                event.getLive(),
                event.getReceivedAt());
    }
}
