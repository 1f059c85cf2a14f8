package io.wattbus.search.station;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.LocationRecord;
import io.wattbus.search.index.Write;
import io.wattbus.search.indexing.Entry;
import io.wattbus.search.indexing.Indexing;
import io.wattbus.search.tenant.OperatorId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code locations}: where each station stands. */
@Component
class LocationListener {

    private final Indexing indexing;

    LocationListener(Indexing indexing) {
        this.indexing = indexing;
    }

    @KafkaListener(
            id = "locations",
            groupId = "#{@consumerGroup.name()}",
            topics = "#{T(io.wattbus.schemas.Topics).LOCATIONS.name()}",
            concurrency = "1",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-locations")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        indexing.index(Topics.LOCATIONS, records, LocationListener::entry);
    }

    /** Removed EVSEs are left out: a station that moved is listed at its old place, too. */
    static Entry entry(LocationRecord location) {
        OperatorId operator = new OperatorId(location.getOperatorId());
        Map<String, List<Evse>> stations = location.getEvses().stream()
                .filter(evse -> !evse.getRemoved())
                .collect(Collectors.groupingBy(Evse::getStationId, TreeMap::new, Collectors.toList()));
        List<Write> writes = stations.entrySet().stream()
                .map(station -> StationSection.write(
                        station.getKey(), operator, List.of(section(location, station.getValue()))))
                .toList();
        return new Entry(writes, Optional.empty());
    }

    private static StationSection section(LocationRecord location, List<Evse> evses) {
        return new StationSection.Location(
                location.getUpdatedAt().toEpochMilli(),
                location.getLocationId(),
                Optional.ofNullable(location.getName()),
                location.getAddress(),
                location.getCity(),
                Optional.ofNullable(location.getPostalCode()),
                location.getCountry(),
                location.getLatitude(),
                location.getLongitude(),
                new StationSection.Position(
                        Double.parseDouble(location.getLatitude()), Double.parseDouble(location.getLongitude())),
                evses.stream().map(Evse::getEvseId).filter(Objects::nonNull).toList());
    }
}
