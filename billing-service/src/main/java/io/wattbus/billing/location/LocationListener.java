package io.wattbus.billing.location;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.messaging.Outage;
import io.wattbus.billing.messaging.RecordReader;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.Connector;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.LocationRecord;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/** Reads {@code locations}: of each its time zone, and how people find it. */
@Component
class LocationListener {

    private final RecordReader reader;
    private final LocationClocks clocks;
    private final LocationSites sites;

    LocationListener(RecordReader reader, LocationClocks clocks, LocationSites sites) {
        this.reader = reader;
        this.clocks = clocks;
        this.sites = sites;
    }

    @KafkaListener(
            id = "locations",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).LOCATIONS.name()}",
            concurrency = "1",
            properties = "group.instance.id=${wattbus.messaging.service}-locations-${wattbus.messaging.instance}")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        for (int i = 0; i < records.size(); i++) {
            try {
                LocationRecord location = reader.read(Topics.LOCATIONS, records.get(i));
                sites.put(toSite(location));
                clocks.put(toClock(location));
            } catch (RuntimeException e) {
                if (Outage.causedBy(e)) {
                    throw e;
                }
                throw new BatchListenerFailedException("A record cannot be processed", e, i);
            }
        }
    }

    private static LocationSite toSite(LocationRecord location) {
        return new LocationSite(
                new OperatorId(location.getOperatorId()),
                location.getLocationId(),
                new ChargingSite(
                        Optional.ofNullable(location.getName()),
                        location.getAddress(),
                        location.getCity(),
                        Optional.ofNullable(location.getPostalCode()),
                        Optional.ofNullable(location.getState()),
                        location.getCountry(),
                        location.getLatitude(),
                        location.getLongitude(),
                        Optional.empty(),
                        Optional.empty()),
                location.getEvses().stream()
                        .flatMap(evse -> evse.getConnectors().stream().map(connector -> toConnector(evse, connector)))
                        .toList(),
                location.getUpdatedAt());
    }

    private static LocationSite.Connector toConnector(Evse evse, Connector connector) {
        return new LocationSite.Connector(
                evse.getEvseUid(),
                connector.getConnectorNumber(),
                Optional.ofNullable(evse.getEvseId()),
                new ChargingSite.Plug(connector.getStandard(), connector.getFormat(), connector.getPowerType()));
    }

    private static LocationClock toClock(LocationRecord location) {
        return new LocationClock(
                new OperatorId(location.getOperatorId()),
                location.getLocationId(),
                ZoneId.of(location.getTimeZone()),
                location.getUpdatedAt());
    }
}
