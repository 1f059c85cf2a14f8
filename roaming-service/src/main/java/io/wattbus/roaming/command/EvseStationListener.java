package io.wattbus.roaming.command;

import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.messaging.RecordReader;
import io.wattbus.roaming.messaging.UndecodableRecordException;
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
 * also where the service has read the topic for long. What cannot be read is put aside where locations are read.
 */
@Component
class EvseStationListener {

    private final RecordReader reader;
    private final Batches batches;
    private final EvseStations stations;

    EvseStationListener(RecordReader reader, Batches batches, EvseStations stations) {
        this.reader = reader;
        this.batches = batches;
        this.stations = stations;
    }

    @KafkaListener(
            id = "evse-stations",
            groupId = "${spring.kafka.consumer.group-id}-evse-stations",
            topics = "#{T(io.wattbus.schemas.Topics).LOCATIONS.name()}",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-evse-stations")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        List<ConsumerRecord<byte[], byte[]>> readable =
                records.stream().filter(this::isReadable).toList();
        batches.process(Topics.LOCATIONS, readable, told -> told.forEach(this::apply));
    }

    private boolean isReadable(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() != null) {
                var _ = reader.read(Topics.LOCATIONS, record);
            }
            return true;
        } catch (UndecodableRecordException _) {
            return false;
        }
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
