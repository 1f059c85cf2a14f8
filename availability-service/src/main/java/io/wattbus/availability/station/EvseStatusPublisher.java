package io.wattbus.availability.station;

import io.wattbus.availability.messaging.RecordWriter;
import io.wattbus.availability.messaging.Traces;
import io.wattbus.availability.status.ConnectionInput;
import io.wattbus.availability.status.ConnectorInput;
import io.wattbus.availability.status.ReservationInput;
import io.wattbus.availability.status.SessionInput;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingState;
import io.wattbus.schemas.avro.ConnectorStatus;
import io.wattbus.schemas.avro.EvseStatus;
import io.wattbus.schemas.avro.EvseStatusRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** Writes {@code evse-status}: always a whole record, never a tombstone. */
@Component
class EvseStatusPublisher {

    private final KafkaOperations<byte[], byte[]> kafka;
    private final RecordWriter writer;

    EvseStatusPublisher(KafkaOperations<byte[], byte[]> kafka, RecordWriter writer) {
        this.kafka = kafka;
        this.writer = writer;
    }

    /**
     * Publishes {@code evses} and waits until Kafka has them.
     *
     * @param traces by station, the trace that led to it
     * @throws java.util.concurrent.CompletionException if it has not
     */
    void publish(List<PublishedEvse> evses, Map<String, String> traces) {
        CompletableFuture<?>[] sent = evses.stream()
                .map(evse ->
                        kafka.send(record(toAvro(evse), traces.get(evse.name().stationId()))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(sent).join();
    }

    private ProducerRecord<byte[], byte[]> record(EvseStatusRecord status, @Nullable String trace) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                Topics.EVSE_STATUS.name(),
                Topics.EVSE_STATUS.key(status).getBytes(StandardCharsets.UTF_8),
                writer.write(Topics.EVSE_STATUS, status));
        if (trace != null) {
            record.headers().add(Traces.HEADER, trace.getBytes(StandardCharsets.US_ASCII));
        }
        return record;
    }

    private static EvseStatusRecord toAvro(PublishedEvse published) {
        StationState station = published.station();
        EvseState evse = published.evse();
        return EvseStatusRecord.newBuilder()
                .setOperatorId(station.operatorId())
                .setLocationId(evse.placement().locationId())
                .setStationId(published.name().stationId())
                .setEvseUid(published.name().evseUid())
                .setStatus(EvseStatus.valueOf(evse.status().name()))
                .setStatusUpdatedAt(evse.statusUpdatedAt())
                .setLastHeardAt(station.lastHeardAt())
                .setStationSequence(station.stationSequence(evse))
                .setConnection(connection(station.connection()))
                .setSession(session(evse.session()))
                .setConnectors(
                        Stream.concat(Stream.ofNullable(station.wholeStation()), evse.connectors().values().stream())
                                .map(EvseStatusPublisher::connector)
                                .toList())
                .setReservation(reservation(evse.reservation()))
                .build();
    }

    private static io.wattbus.schemas.avro.@Nullable ConnectionInput connection(@Nullable ConnectionInput input) {
        return input == null
                ? null
                : new io.wattbus.schemas.avro.ConnectionInput(input.stationSequence(), input.heard());
    }

    private static io.wattbus.schemas.avro.@Nullable SessionInput session(@Nullable SessionInput input) {
        return input == null
                ? null
                : new io.wattbus.schemas.avro.SessionInput(
                        input.stationSequence(),
                        input.sessionId(),
                        input.running(),
                        ChargingState.valueOf(input.chargingState().name()));
    }

    private static io.wattbus.schemas.avro.ConnectorInput connector(ConnectorInput input) {
        return new io.wattbus.schemas.avro.ConnectorInput(
                input.stationSequence(),
                input.connectorNumber(),
                ConnectorStatus.valueOf(input.status().name()));
    }

    private static io.wattbus.schemas.avro.@Nullable ReservationInput reservation(@Nullable ReservationInput input) {
        return input == null
                ? null
                : new io.wattbus.schemas.avro.ReservationInput(
                        input.stationSequence(), input.reservationId(), input.running(), input.expiresAt());
    }
}
