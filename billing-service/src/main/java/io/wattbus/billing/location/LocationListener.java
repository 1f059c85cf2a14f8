package io.wattbus.billing.location;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.messaging.Outage;
import io.wattbus.billing.messaging.RecordReader;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.LocationRecord;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/** Reads {@code locations}: of each its time zone. */
@Component
class LocationListener {

    private final RecordReader reader;
    private final LocationClocks clocks;

    LocationListener(RecordReader reader, LocationClocks clocks) {
        this.reader = reader;
        this.clocks = clocks;
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
                clocks.put(toClock(reader.read(Topics.LOCATIONS, records.get(i))));
            } catch (RuntimeException e) {
                if (Outage.causedBy(e)) {
                    throw e;
                }
                throw new BatchListenerFailedException("A record cannot be processed", e, i);
            }
        }
    }

    private static LocationClock toClock(LocationRecord location) {
        return new LocationClock(
                new OperatorId(location.getOperatorId()),
                location.getLocationId(),
                ZoneId.of(location.getTimeZone()),
                location.getUpdatedAt());
    }
}
