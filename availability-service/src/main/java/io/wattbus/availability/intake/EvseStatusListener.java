package io.wattbus.availability.intake;

import io.wattbus.availability.messaging.RecordReader;
import io.wattbus.availability.station.StationChange.Remembered;
import io.wattbus.availability.status.ChargingState;
import io.wattbus.availability.status.ConnectionInput;
import io.wattbus.availability.status.ConnectorInput;
import io.wattbus.availability.status.ConnectorStatus;
import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.status.Input;
import io.wattbus.availability.status.ReservationInput;
import io.wattbus.availability.status.SessionInput;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatusRecord;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads {@code evse-status} back: what this service published is what it knows when Redis knows nothing. */
@Component
class EvseStatusListener {

    private final RecordReader reader;

    EvseStatusListener(RecordReader reader) {
        this.reader = reader;
    }

    Remembered read(ConsumerRecord<byte[], byte[]> record) {
        EvseStatusRecord known = reader.read(Topics.EVSE_STATUS, record);
        return new Remembered(
                known.getStationId(),
                known.getOperatorId(),
                known.getLocationId(),
                known.getEvseUid(),
                EvseStatus.valueOf(known.getStatus().name()),
                known.getStatusUpdatedAt(),
                known.getLastHeardAt(),
                inputs(known));
    }

    private static List<Input> inputs(EvseStatusRecord known) {
        Stream<Input> connectors = known.getConnectors().stream()
                .map(input -> new ConnectorInput(
                        input.getStationSequence(),
                        input.getConnectorNumber(),
                        ConnectorStatus.valueOf(input.getStatus().name())));
        return Stream.of(
                        Stream.ofNullable(known.getConnection())
                                .map(input -> new ConnectionInput(input.getStationSequence(), input.getHeard())),
                        connectors,
                        Stream.ofNullable(known.getSession())
                                .map(input -> new SessionInput(
                                        input.getStationSequence(),
                                        input.getSessionId(),
                                        input.getRunning(),
                                        ChargingState.valueOf(
                                                input.getChargingState().name()))),
                        Stream.ofNullable(known.getReservation())
                                .map(input -> new ReservationInput(
                                        input.getStationSequence(),
                                        input.getReservationId(),
                                        input.getRunning(),
                                        input.getExpiresAt())))
                .<Input>flatMap(inputs -> inputs)
                .toList();
    }
}
