package io.wattbus.roaming.location;

import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatusRecord;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code evse-status}. */
@Component
class EvseStatusListener {

    private final Batches batches;
    private final Locations locations;
    private final EventMetrics metrics;

    EvseStatusListener(Batches batches, Locations locations, EventMetrics metrics) {
        this.batches = batches;
        this.locations = locations;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = "evse-status",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).EVSE_STATUS.name()}",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-evse-status")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.process(
                Topics.EVSE_STATUS,
                records,
                told -> apply(told.stream().map(EvseStatusListener::toStatus).toList()));
    }

    private void apply(List<StatusTold> told) {
        List<Outcome> outcomes = locations.applyStatuses(told);
        for (int i = 0; i < told.size(); i++) {
            metrics.count(Topics.EVSE_STATUS, outcomes.get(i));
            if (outcomes.get(i) == Outcome.APPLIED) {
                metrics.stored(Topics.EVSE_STATUS, told.get(i).statusUpdatedAt());
            }
        }
    }

    private static StatusTold toStatus(EvseStatusRecord told) {
        return new StatusTold(
                new PartyId(told.getOperatorId()),
                told.getLocationId(),
                told.getEvseUid(),
                EvseStatus.valueOf(told.getStatus().name()),
                told.getStationSequence(),
                told.getStatusUpdatedAt());
    }
}
