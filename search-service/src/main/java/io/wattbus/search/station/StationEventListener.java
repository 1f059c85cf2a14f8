package io.wattbus.search.station;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.search.indexing.Entry;
import io.wattbus.search.indexing.Indexing;
import io.wattbus.search.tenant.OperatorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code station-events}: whether each station is heard, and what it is. */
@Component
class StationEventListener {

    private final Indexing indexing;

    StationEventListener(Indexing indexing) {
        this.indexing = indexing;
    }

    @KafkaListener(
            id = "station-events",
            groupId = "#{@consumerGroup.name()}",
            topics = "#{T(io.wattbus.schemas.Topics).STATION_EVENTS.name()}",
            concurrency = "1",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-station-events")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        indexing.index(Topics.STATION_EVENTS, records, StationEventListener::entry);
    }

    /** A station is shown as it is now, so what is not live says nothing; neither does what others tell better. */
    static Entry entry(StationEvent event) {
        if (!event.getLive()) {
            return Entry.NOTHING;
        }
        return switch (event.getType()) {
            case CONNECTED, HEARD -> entry(event, ConnectionState.CONNECTED);
            case SILENT -> entry(event, ConnectionState.SILENT);
            case DISCONNECTED -> entry(event, ConnectionState.DISCONNECTED);
            case BOOTED -> entry(event, boot(event).stream().toList());
            case CONNECTOR_STATUS,
                    FAULT,
                    AUTHORIZATION_ACCEPTED,
                    AUTHORIZATION_REFUSED,
                    RESERVED,
                    RESERVATION_ENDED,
                    UNKNOWN -> Entry.NOTHING;
        };
    }

    private static Entry entry(StationEvent event, ConnectionState state) {
        List<StationSection> sections = new ArrayList<>();
        sections.add(new StationSection.Connection(
                event.getStationSequence(), state, event.getOccurredAt(), Optional.ofNullable(event.getReason())));
        boot(event).ifPresent(sections::add);
        return entry(event, sections);
    }

    private static Entry entry(StationEvent event, List<StationSection> sections) {
        OperatorId operator = new OperatorId(event.getOperatorId());
        return sections.isEmpty()
                ? Entry.NOTHING
                : Entry.of(StationSection.write(event.getStationId(), operator, sections), event.getReceivedAt());
    }

    /** Every event repeats it; empty until the station has booted once. */
    private static Optional<StationSection> boot(StationEvent event) {
        return event.getVendor() == null
                ? Optional.empty()
                : Optional.of(new StationSection.Boot(
                        event.getStationSequence(),
                        Optional.of(event.getVendor()),
                        Optional.ofNullable(event.getModel()),
                        Optional.ofNullable(event.getFirmwareVersion()),
                        event.getOcppVersion().name()));
    }
}
