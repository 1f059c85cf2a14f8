package io.wattbus.availability.intake;

import io.wattbus.availability.messaging.RecordReader;
import io.wattbus.availability.station.StationChange.Told;
import io.wattbus.availability.status.ConnectionInput;
import io.wattbus.availability.status.ConnectorInput;
import io.wattbus.availability.status.ConnectorStatus;
import io.wattbus.availability.status.Input;
import io.wattbus.availability.status.ReservationInput;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads {@code station-events}: what is not live, or tells nothing of an EVSE's status, makes none. */
@Component
class StationEventListener implements TopicReader {

    /** An EVSE that is meant as a whole is told of as of its first connector: 0 is the whole station. */
    private static final int FIRST_CONNECTOR = 1;

    private final RecordReader reader;

    StationEventListener(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public String topic() {
        return Topics.STATION_EVENTS.name();
    }

    @Override
    public Intake read(ConsumerRecord<byte[], byte[]> record) {
        StationEvent event = reader.read(Topics.STATION_EVENTS, record);
        return event.getLive()
                ? input(event).<Intake>map(input -> told(event, input)).orElseGet(Intake.Nothing::new)
                : new Intake.Nothing();
    }

    private static Intake told(StationEvent event, Input input) {
        return new Intake.OfStation(new Told(
                event.getStationId(),
                event.getOperatorId(),
                event.getLocationId(),
                input instanceof ConnectionInput ? null : event.getEvseUid(),
                input,
                event.getReceivedAt()));
    }

    private static Optional<Input> input(StationEvent event) {
        return switch (event.getType()) {
            case CONNECTED, HEARD, BOOTED -> Optional.of(new ConnectionInput(event.getStationSequence(), true));
            case DISCONNECTED, SILENT -> Optional.of(new ConnectionInput(event.getStationSequence(), false));
            case CONNECTOR_STATUS, FAULT -> Optional.of(connector(event));
            case RESERVED, RESERVATION_ENDED -> reservation(event);
            case AUTHORIZATION_ACCEPTED, AUTHORIZATION_REFUSED, UNKNOWN -> Optional.empty();
        };
    }

    private static Input connector(StationEvent event) {
        ConnectorStatus unless =
                event.getType() == StationEventType.FAULT ? ConnectorStatus.FAULTED : ConnectorStatus.UNKNOWN;
        int ofEvse = event.getConnectorNumber() == null ? FIRST_CONNECTOR : event.getConnectorNumber();
        return new ConnectorInput(
                event.getStationSequence(),
                event.getEvseUid() == null ? ConnectorInput.WHOLE_STATION : ofEvse,
                Optional.ofNullable(event.getConnectorStatus())
                        .map(told -> ConnectorStatus.valueOf(told.name()))
                        .orElse(unless));
    }

    /** A reservation of just any EVSE of the station keeps none in particular. */
    private static Optional<Input> reservation(StationEvent event) {
        return event.getEvseUid() == null || event.getReservationId() == null
                ? Optional.empty()
                : Optional.of(new ReservationInput(
                        event.getStationSequence(),
                        event.getReservationId(),
                        event.getType() == StationEventType.RESERVED,
                        event.getReservationExpiresAt()));
    }
}
