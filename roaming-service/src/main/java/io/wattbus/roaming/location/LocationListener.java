package io.wattbus.roaming.location;

import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.LocationRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code locations}. */
@Component
class LocationListener {

    private final Batches batches;
    private final Locations locations;
    private final EventMetrics metrics;

    LocationListener(Batches batches, Locations locations, EventMetrics metrics) {
        this.batches = batches;
        this.locations = locations;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = "locations",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).LOCATIONS.name()}",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-locations")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.process(
                Topics.LOCATIONS,
                records,
                told -> locations
                        .applyLocations(
                                told.stream().map(LocationListener::toLocation).toList())
                        .forEach(outcome -> metrics.count(Topics.LOCATIONS, outcome)));
    }

    private static LocationTold toLocation(LocationRecord told) {
        Instant time = told.getUpdatedAt();
        return new LocationTold(
                new Location(
                        new PartyId(told.getOperatorId()),
                        told.getLocationId(),
                        Optional.ofNullable(told.getName()),
                        told.getAddress(),
                        told.getCity(),
                        Optional.ofNullable(told.getPostalCode()),
                        told.getCountry(),
                        told.getLatitude(),
                        told.getLongitude(),
                        told.getTimeZone(),
                        told.getPublish(),
                        told.getTwentyFourSeven(),
                        told.getRegularHours().stream()
                                .map(hours -> new OpeningHours(
                                        hours.getWeekday(), hours.getPeriodBegin(), hours.getPeriodEnd()))
                                .toList(),
                        told.getFacilities(),
                        told.getEvses().stream().map(evse -> toEvse(evse, time)).toList(),
                        time),
                time);
    }

    private static Evse toEvse(io.wattbus.schemas.avro.Evse evse, Instant time) {
        return new Evse(
                evse.getEvseUid(),
                Optional.ofNullable(evse.getEvseId()),
                Optional.ofNullable(evse.getPhysicalReference()),
                evse.getRemoved() ? EvseStatus.REMOVED : EvseStatus.UNKNOWN,
                evse.getConnectors().stream()
                        .map(connector -> new Connector(
                                connector.getConnectorNumber(),
                                connector.getStandard(),
                                connector.getFormat(),
                                connector.getPowerType(),
                                connector.getMaxVoltageV(),
                                connector.getMaxAmperageA(),
                                connector.getMaxPowerW(),
                                List.of(),
                                time))
                        .toList(),
                time);
    }
}
