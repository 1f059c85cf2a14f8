package io.wattbus.roaming.command;

import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.Evse;
import io.wattbus.schemas.avro.LocationRecord;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Reads {@code locations} for the stations of their EVSEs. In a group of its own, so that it begins with the first record
 * also where the service has read the topic for long.
 */
@Component
class EvseStationListener {

    private final Batches batches;
    private final EvseStations stations;

    EvseStationListener(Batches batches, EvseStations stations) {
        this.batches = batches;
        this.stations = stations;
    }

    @KafkaListener(
            id = "evse-stations",
            groupId = "${spring.kafka.consumer.group-id}-evse-stations",
            topics = "#{T(io.wattbus.schemas.Topics).LOCATIONS.name()}",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-evse-stations")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.process(Topics.LOCATIONS, records, told -> told.forEach(this::apply));
    }

    private void apply(LocationRecord location) {
        PartyId operator = new PartyId(location.getOperatorId());
        for (Evse evse : location.getEvses()) {
            if (evse.getRemoved()) {
                stations.remove(operator, evse.getEvseUid(), location.getUpdatedAt());
            } else {
                stations.save(
                        operator,
                        location.getLocationId(),
                        evse.getEvseUid(),
                        evse.getStationId(),
                        location.getUpdatedAt());
            }
        }
    }
}
