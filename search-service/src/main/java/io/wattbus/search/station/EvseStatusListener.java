package io.wattbus.search.station;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.EvseStatusRecord;
import io.wattbus.search.index.Write;
import io.wattbus.search.indexing.Entry;
import io.wattbus.search.indexing.Indexing;
import io.wattbus.search.tenant.OperatorId;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code evse-status}: what a driver can expect of each EVSE. */
@Component
class EvseStatusListener {

    private final Indexing indexing;

    EvseStatusListener(Indexing indexing) {
        this.indexing = indexing;
    }

    @KafkaListener(
            id = "evse-status",
            groupId = "#{@consumerGroup.name()}",
            topics = "#{T(io.wattbus.schemas.Topics).EVSE_STATUS.name()}",
            concurrency = "1",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-evse-status")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        indexing.index(Topics.EVSE_STATUS, records, EvseStatusListener::entry);
    }

    static Entry entry(EvseStatusRecord status) {
        Write write = StationSection.write(
                status.getStationId(),
                new OperatorId(status.getOperatorId()),
                List.of(new StationSection.Evse(
                        status.getStationSequence(),
                        status.getEvseUid(),
                        EvseStatus.valueOf(status.getStatus().name()),
                        status.getStatusUpdatedAt())));
        return new Entry(List.of(write), Optional.empty());
    }
}
