package io.wattbus.availability.intake;

import io.wattbus.availability.location.Coordinates;
import io.wattbus.availability.location.Location;
import io.wattbus.availability.messaging.RecordReader;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.Connector;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.LocationRecord;
import java.math.BigDecimal;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/** Reads {@code locations}: of two states of one location, the one with the higher offset is newer. */
@Component
class LocationListener implements TopicReader {

    private final RecordReader reader;

    LocationListener(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public String topic() {
        return Topics.LOCATIONS.name();
    }

    /** {@inheritDoc} A location whose coordinates are none is undecodable too. */
    @Override
    public Intake read(ConsumerRecord<byte[], byte[]> record) {
        LocationRecord location = reader.read(Topics.LOCATIONS, record);
        return new Intake.OfLocation(new Location(
                record.offset(),
                location.getOperatorId(),
                location.getLocationId(),
                location.getName(),
                location.getAddress(),
                location.getCity(),
                location.getPostalCode(),
                location.getCountry(),
                new Coordinates(new BigDecimal(location.getLatitude()), new BigDecimal(location.getLongitude())),
                location.getTimeZone(),
                location.getPublish(),
                location.getEvses().stream().map(LocationListener::evse).toList(),
                location.getUpdatedAt()));
    }

    private static Location.Evse evse(Evse evse) {
        return new Location.Evse(
                evse.getEvseUid(),
                evse.getEvseId(),
                evse.getStationId(),
                evse.getPhysicalReference(),
                evse.getRemoved(),
                evse.getConnectors().stream().map(LocationListener::connector).toList());
    }

    private static Location.Connector connector(Connector connector) {
        return new Location.Connector(
                connector.getConnectorNumber(),
                connector.getStandard(),
                connector.getFormat(),
                connector.getPowerType(),
                connector.getMaxPowerW());
    }
}
