package io.wattbus.availability.intake;

import static io.wattbus.availability.intake.LocationPartsListener.coordinates;
import static io.wattbus.availability.intake.LocationPartsListener.map;

import io.wattbus.availability.location.EvseFacts;
import io.wattbus.availability.location.Location;
import io.wattbus.availability.location.LocationFacts;
import io.wattbus.availability.location.LocationKey;
import io.wattbus.availability.messaging.RecordReader;
import io.wattbus.availability.status.EvseStatus;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.PartnerConnector;
import io.wattbus.schemas.avro.PartnerEvse;
import io.wattbus.schemas.avro.PartnerLocationRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads {@code partner-locations}. The status of a partner's EVSE is what the partner says, and comes with its location;
 * a location that is no more is one that is not published.
 */
@Component
class PartnerLocationListener implements TopicReader {

    /** A partner's EVSE belongs to no station of ours. */
    private static final String NO_STATION = "";

    private static final int NO_NUMBER = 0;

    private final RecordReader reader;

    PartnerLocationListener(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public String topic() {
        return Topics.PARTNER_LOCATIONS.name();
    }

    /** {@inheritDoc} A location whose coordinates are none is undecodable too. */
    @Override
    public Intake read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            LocationKey key = LocationKey.parse(new String(record.key(), StandardCharsets.UTF_8));
            return new Intake.OfLocation(Location.gone(record.offset(), key, Instant.ofEpochMilli(record.timestamp())));
        }
        PartnerLocationRecord location = reader.read(Topics.PARTNER_LOCATIONS, record);
        return new Intake.OfLocation(new Location(
                record.offset(),
                location.getPartyId(),
                location.getLocationId(),
                location.getName(),
                location.getAddress(),
                location.getCity(),
                location.getPostalCode(),
                location.getCountry(),
                coordinates(location.getLatitude(), location.getLongitude()),
                location.getTimeZone(),
                location.getPublish(),
                map(location.getEvses(), PartnerLocationListener::evse),
                location.getUpdatedAt(),
                facts(location),
                true));
    }

    private static Location.Evse evse(PartnerEvse evse) {
        EvseStatus status = EvseStatus.valueOf(evse.getStatus().name());
        return new Location.Evse(
                evse.getEvseUid(),
                evse.getEvseId(),
                NO_STATION,
                evse.getPhysicalReference(),
                status == EvseStatus.REMOVED,
                map(evse.getConnectors(), PartnerLocationListener::connector),
                facts(evse),
                new Location.ToldStatus(status, evse.getStatusUpdatedAt()));
    }

    private static Location.Connector connector(PartnerConnector connector) {
        return new Location.Connector(
                NO_NUMBER,
                connector.getStandard(),
                connector.getFormat(),
                connector.getPowerType(),
                connector.getMaxPowerW(),
                connector.getMaxVoltageV(),
                connector.getMaxAmperageA(),
                connector.getTermsAndConditions(),
                connector.getTariffIds());
    }

    private static @Nullable LocationFacts facts(PartnerLocationRecord location) {
        LocationFacts facts = new LocationFacts(
                location.getState(),
                LocationPartsListener.openingTimes(
                        location.getTwentyFourSeven(),
                        location.getRegularHours(),
                        location.getExceptionalOpenings(),
                        location.getExceptionalClosings()),
                null,
                location.getFacilities(),
                map(location.getDirections(), LocationPartsListener::text),
                List.of(),
                location.getParkingType(),
                map(location.getImages(), LocationPartsListener::image),
                LocationPartsListener.business(location.getOperator()),
                LocationPartsListener.business(location.getSuboperator()),
                LocationPartsListener.business(location.getOwner()),
                LocationPartsListener.energyMix(location.getEnergyMix()));
        return facts.equals(LocationFacts.NONE) ? null : facts;
    }

    private static @Nullable EvseFacts facts(PartnerEvse evse) {
        EvseFacts facts = new EvseFacts(
                evse.getCapabilities(),
                evse.getFloorLevel(),
                evse.getLatitude() == null || evse.getLongitude() == null
                        ? null
                        : coordinates(evse.getLatitude(), evse.getLongitude()),
                map(evse.getDirections(), LocationPartsListener::text),
                evse.getParkingRestrictions(),
                map(evse.getImages(), LocationPartsListener::image),
                List.of());
        return facts.equals(EvseFacts.NONE) ? null : facts;
    }
}
