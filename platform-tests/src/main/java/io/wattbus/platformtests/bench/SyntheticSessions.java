package io.wattbus.platformtests.bench;

import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.WireFormat;
import io.wattbus.schemas.avro.AuthorizationOutcome;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.schemas.avro.OcppVersion;
import io.wattbus.schemas.avro.SessionEventType;
import io.wattbus.schemas.avro.StoppedReason;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sessions of one operator, published as the gateway does: start, charging, no more charging, end. */
final class SyntheticSessions implements AutoCloseable {

    private static final String LOCATION = "bench";
    private static final int STATIONS = 2_000;
    private static final Duration STEP = Duration.ofMinutes(20);
    private static final long ENERGY_MILLI_WH = 18_000_000;

    private final String operator;
    private final KafkaProducer<String, SpecificRecord> producer;
    private int count;

    SyntheticSessions(LocalPlatform parts, String operator) {
        this.operator = operator;
        WireFormat wire = WireFormat.of(parts.registryUrl());
        Map<String, Object> config = new HashMap<>(wire.config());
        config.put("bootstrap.servers", parts.kafkaBootstrap());
        config.put("key.serializer", "org.apache.kafka.common.serialization.StringSerializer");
        config.put("value.serializer", wire.serializerClass());
        config.put("acks", "1");
        config.put("linger.ms", "5");
        this.producer = new KafkaProducer<>(config);
        send(Topics.LOCATIONS, location());
    }

    /** Publishes the next session, which ended just now; its id. */
    UUID publish() {
        int number = count++;
        UUID session = new UUID(number * 0x9E3779B97F4A7C15L, number);
        Instant end = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant start = end.minus(STEP.multipliedBy(3));
        String station = "bench-%04d".formatted(number % STATIONS);
        ChargingSessionEvent.Builder event = event(session, station, start);
        long energy = ENERGY_MILLI_WH + number;
        send(Topics.CHARGING_SESSIONS, step(event, 0, SessionEventType.STARTED, start, 0));
        send(Topics.CHARGING_SESSIONS, step(event, 1, SessionEventType.UPDATED, start.plus(STEP), energy / 2));
        event.setChargingState(ChargingState.SUSPENDED_EV);
        send(
                Topics.CHARGING_SESSIONS,
                step(event, 2, SessionEventType.UPDATED, start.plus(STEP.multipliedBy(2)), energy));
        event.setEndedBy(EndedBy.REPORTED).setStoppedReason(StoppedReason.LOCAL);
        send(Topics.CHARGING_SESSIONS, step(event, 3, SessionEventType.ENDED, end, energy));
        return session;
    }

    @Override
    public void close() {
        producer.close();
    }

    private <V extends SpecificRecord> void send(Topic<V> topic, V value) {
        // One that is lost shows as a session without its record
        var _ = producer.send(new ProducerRecord<>(topic.name(), topic.key(value), value));
    }

    private ChargingSessionEvent.Builder event(UUID session, String station, Instant start) {
        return ChargingSessionEvent.newBuilder()
                .setSessionId(session)
                .setLive(true)
                .setOperatorId(operator)
                .setLocationId(LOCATION)
                .setStationId(station)
                .setEvseUid(station + "-1")
                .setEvseNumber(1)
                .setConnectorNumber(1)
                .setTransactionId(session.toString())
                .setIdToken(new IdToken("04A2B9C1D2E380", IdTokenType.ISO14443, operator, "FI-BEN-C00000001-X"))
                .setAuthorization(AuthorizationOutcome.ACCEPTED)
                .setStartedAt(start)
                .setOffline(false)
                .setClockSuspect(false)
                .setChargingState(ChargingState.CHARGING)
                .setOcppVersion(OcppVersion.OCPP_1_6)
                .setGatewayInstance("bench");
    }

    private static ChargingSessionEvent step(
            ChargingSessionEvent.Builder event, long sequence, SessionEventType type, Instant at, long energy) {
        return event.setEventId(UUID.randomUUID())
                .setType(type)
                .setSequence(sequence)
                .setStationSequence(sequence)
                .setOccurredAt(at)
                .setReceivedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setEnergyMilliWh(energy)
                .build();
    }

    private LocationRecord location() {
        return LocationRecord.newBuilder()
                .setOperatorId(operator)
                .setLocationId(LOCATION)
                .setAddress("Laituri 1")
                .setCity("Helsinki")
                .setCountry("FIN")
                .setLatitude("60.1699")
                .setLongitude("24.9384")
                .setTimeZone("Europe/Helsinki")
                .setPublish(true)
                .setEvses(List.of())
                .setUpdatedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }
}
