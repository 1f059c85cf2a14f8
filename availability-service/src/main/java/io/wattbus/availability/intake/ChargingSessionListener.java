package io.wattbus.availability.intake;

import io.wattbus.availability.messaging.RecordReader;
import io.wattbus.availability.station.StationChange.Told;
import io.wattbus.availability.status.ChargingState;
import io.wattbus.availability.status.SessionInput;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.SessionEventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads {@code charging-sessions}: what is not live, or of a type not known yet, makes no status. */
@Component
class ChargingSessionListener implements TopicReader {

    private final RecordReader reader;

    ChargingSessionListener(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public String topic() {
        return Topics.CHARGING_SESSIONS.name();
    }

    @Override
    public Intake read(ConsumerRecord<byte[], byte[]> record) {
        ChargingSessionEvent event = reader.read(Topics.CHARGING_SESSIONS, record);
        if (!event.getLive() || event.getType() == SessionEventType.UNKNOWN) {
            return new Intake.Nothing();
        }
        SessionInput session = new SessionInput(
                event.getStationSequence(),
                event.getSessionId(),
                event.getType() != SessionEventType.ENDED,
                ChargingState.valueOf(event.getChargingState().name()));
        return new Intake.OfStation(new Told(
                event.getStationId(),
                event.getOperatorId(),
                event.getLocationId(),
                event.getEvseUid(),
                session,
                event.getReceivedAt()));
    }
}
