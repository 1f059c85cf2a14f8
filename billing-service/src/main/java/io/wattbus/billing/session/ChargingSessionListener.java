package io.wattbus.billing.session;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.charging.IdToken;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.charging.SignedReading;
import io.wattbus.billing.messaging.Outage;
import io.wattbus.billing.messaging.ReceivedTrace;
import io.wattbus.billing.messaging.RecordReader;
import io.wattbus.billing.messaging.Traces;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.SessionEventType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/** Reads {@code charging-sessions}: a batch is one transaction, unless one of its records spoils it. */
@Component
class ChargingSessionListener {

    private final RecordReader reader;
    private final Traces traces;
    private final Sessions sessions;
    private final SessionMetrics metrics;

    ChargingSessionListener(RecordReader reader, Traces traces, Sessions sessions, SessionMetrics metrics) {
        this.reader = reader;
        this.traces = traces;
        this.sessions = sessions;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = "charging-sessions",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).CHARGING_SESSIONS.name()}")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            apply(records);
        } catch (RuntimeException e) {
            if (Outage.causedBy(e)) {
                throw e;
            }
            oneByOne(records);
        }
    }

    /** Finds the record that cannot be processed: those before it are done, those after it come again. */
    private void oneByOne(List<ConsumerRecord<byte[], byte[]>> records) {
        for (int i = 0; i < records.size(); i++) {
            try {
                apply(List.of(records.get(i)));
            } catch (RuntimeException e) {
                if (Outage.causedBy(e)) {
                    throw e;
                }
                throw new BatchListenerFailedException("A record cannot be processed", e, i);
            }
        }
    }

    private void apply(List<ConsumerRecord<byte[], byte[]>> records) {
        List<ReceivedTrace> received = records.stream().map(traces::receive).toList();
        try {
            List<SessionEvent> events = new ArrayList<>(records.size());
            for (int i = 0; i < records.size(); i++) {
                events.add(toEvent(
                        reader.read(Topics.CHARGING_SESSIONS, records.get(i)),
                        received.get(i).header()));
            }
            metrics.applied(sessions.apply(events));
        } finally {
            received.forEach(ReceivedTrace::close);
        }
    }

    private static SessionEvent toEvent(ChargingSessionEvent event, Optional<String> traceParent) {
        return new SessionEvent(
                new SessionId(event.getSessionId()),
                new Place(
                        new OperatorId(event.getOperatorId()),
                        event.getLocationId(),
                        event.getStationId(),
                        event.getEvseUid(),
                        event.getConnectorNumber()),
                snapshot(event, traceParent),
                conditions(event),
                event.getSignedMeterData().stream()
                        .map(reading -> new SignedReading(
                                reading.getValue(),
                                Optional.ofNullable(reading.getContext()),
                                Optional.ofNullable(reading.getEncoding()),
                                Optional.ofNullable(reading.getPublicKey())))
                        .toList());
    }

    private static Conditions conditions(ChargingSessionEvent event) {
        boolean idle = switch (event.getChargingState()) {
            case SUSPENDED_EV, IDLE -> true;
            case CHARGING, SUSPENDED_EVSE, EV_CONNECTED, UNKNOWN -> false;
        };
        return new Conditions(Optional.ofNullable(event.getCurrentMilliA()), idle && !event.getLimitedByNetwork());
    }

    private static Snapshot snapshot(ChargingSessionEvent event, Optional<String> traceParent) {
        boolean end = event.getType() == SessionEventType.ENDED;
        return new Snapshot(
                event.getSequence(),
                event.getStartedAt(),
                event.getOccurredAt(),
                event.getReceivedAt(),
                event.getEnergyMilliWh(),
                switch (event.getAuthorization()) {
                    case ACCEPTED -> Authorization.ACCEPTED;
                    case REFUSED -> Authorization.REFUSED;
                    case NONE, UNKNOWN -> Authorization.NONE;
                },
                Optional.ofNullable(event.getIdToken()).map(ChargingSessionListener::token),
                Optional.ofNullable(event.getAuthMethod()),
                Optional.ofNullable(event.getAuthorizationReference()),
                end ? Optional.of(endedBy(event.getEndedBy())) : Optional.empty(),
                traceParent);
    }

    /** Only what the station reported is final: anything else may still be corrected. */
    private static EndedBy endedBy(io.wattbus.schemas.avro.@Nullable EndedBy endedBy) {
        return endedBy == io.wattbus.schemas.avro.EndedBy.REPORTED ? EndedBy.REPORTED : EndedBy.INFERRED;
    }

    private static IdToken token(io.wattbus.schemas.avro.IdToken token) {
        return new IdToken(
                token.getUid(),
                token.getType().name(),
                Optional.ofNullable(token.getIssuingParty()),
                Optional.ofNullable(token.getContractId()));
    }
}
