package io.wattbus.roaming.location;

import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.schemas.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads {@code locations}; from the beginning as long as some are kept without what else operators say of them. */
@Component
class LocationListener implements ConsumerSeekAware {

    private final Batches batches;
    private final Locations locations;
    private final LocationRepository known;
    private final EventMetrics metrics;

    LocationListener(Batches batches, Locations locations, LocationRepository known, EventMetrics metrics) {
        this.batches = batches;
        this.locations = locations;
        this.known = known;
        this.metrics = metrics;
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        if (mayBeKeptInPart()) {
            callback.seekToBeginning(assignments.keySet());
        }
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
                        .applyLocations(told.stream()
                                .map(LocationRecordListener::toLocation)
                                .toList())
                        .forEach(outcome -> metrics.count(Topics.LOCATIONS, outcome)));
    }

    /** Reading it all again harms nothing, so without the database it is done. */
    private boolean mayBeKeptInPart() {
        try {
            return known.hasParts();
        } catch (DataAccessException | TransactionException away) {
            return true;
        }
    }
}
