package io.wattbus.availability.intake;

import static io.wattbus.availability.intake.LocationPartsListener.coordinates;
import static io.wattbus.availability.intake.LocationPartsListener.map;

import io.wattbus.availability.location.EvseFacts;
import io.wattbus.availability.location.Location;
import io.wattbus.availability.location.LocationFacts;
import io.wattbus.availability.location.OcpiFacts.RelatedLocation;
import io.wattbus.availability.location.OcpiFacts.ScheduledStatus;
import io.wattbus.availability.messaging.RecordReader;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.Connector;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.LocationRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
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
                coordinates(location.getLatitude(), location.getLongitude()),
                location.getTimeZone(),
                location.getPublish(),
                location.getEvses().stream().map(LocationListener::evse).toList(),
                location.getUpdatedAt(),
                facts(location),
                false));
    }

    private static Location.Evse evse(Evse evse) {
        return new Location.Evse(
                evse.getEvseUid(),
                evse.getEvseId(),
                evse.getStationId(),
                evse.getPhysicalReference(),
                evse.getRemoved(),
                evse.getConnectors().stream().map(LocationListener::connector).toList(),
                facts(evse),
                null);
    }

    private static Location.Connector connector(Connector connector) {
        return new Location.Connector(
                connector.getConnectorNumber(),
                connector.getStandard(),
                connector.getFormat(),
                connector.getPowerType(),
                connector.getMaxPowerW(),
                connector.getMaxVoltageV(),
                connector.getMaxAmperageA(),
                connector.getTermsAndConditions(),
                null);
    }

    private static @Nullable LocationFacts facts(LocationRecord location) {
        LocationFacts facts = new LocationFacts(
                location.getState(),
                LocationPartsListener.openingTimes(
                        location.getTwentyFourSeven(),
                        location.getRegularHours(),
                        location.getExceptionalOpenings(),
                        location.getExceptionalClosings()),
                location.getChargingWhenClosed(),
                location.getFacilities(),
                map(location.getDirections(), LocationPartsListener::text),
                map(
                        location.getRelatedLocations(),
                        place -> new RelatedLocation(
                                coordinates(place.getLatitude(), place.getLongitude()),
                                place.getName() == null ? null : LocationPartsListener.text(place.getName()))),
                location.getParkingType(),
                map(location.getImages(), LocationPartsListener::image),
                LocationPartsListener.business(location.getOperator()),
                LocationPartsListener.business(location.getSuboperator()),
                LocationPartsListener.business(location.getOwner()),
                LocationPartsListener.energyMix(location.getEnergyMix()));
        return facts.equals(LocationFacts.NONE) ? null : facts;
    }

    private static @Nullable EvseFacts facts(Evse evse) {
        EvseFacts facts = new EvseFacts(
                evse.getCapabilities(),
                evse.getFloorLevel(),
                evse.getLatitude() == null || evse.getLongitude() == null
                        ? null
                        : coordinates(evse.getLatitude(), evse.getLongitude()),
                map(evse.getDirections(), LocationPartsListener::text),
                evse.getParkingRestrictions(),
                map(evse.getImages(), LocationPartsListener::image),
                map(
                        evse.getStatusSchedule(),
                        status -> new ScheduledStatus(
                                status.getPeriodBegin(), status.getPeriodEnd(), status.getStatus())));
        return facts.equals(EvseFacts.NONE) ? null : facts;
    }
}
