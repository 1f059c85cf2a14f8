package io.wattbus.availability.intake;

import io.wattbus.availability.location.Location;
import io.wattbus.availability.location.LocationStore;
import io.wattbus.availability.messaging.UndecodableRecordException;
import io.wattbus.availability.station.Stations;
import io.wattbus.availability.store.Filled;
import io.wattbus.availability.tariff.TariffStore;
import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fills a Redis that has lost what it had, or was restarted and may have lost the end of it: with what this service itself
 * published, then with locations and tariffs. What the gateway's topics hold beyond that follows by the consumer group. Nothing is
 * written or published before, because a status made of a part of its inputs would replace the whole one for good.
 */
@Component
class Filling {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);

    private final Filled filled;
    private final CompactedTopic topics;
    private final EvseStatusListener statuses;
    private final Map<String, TopicReader> readers;
    private final Stations stations;
    private final LocationStore locations;
    private final TariffStore tariffs;
    private final IntakeMetrics metrics;
    private final KafkaListenerEndpointRegistry listeners;
    private final AtomicBoolean listening = new AtomicBoolean();

    Filling(
            Filled filled,
            CompactedTopic topics,
            EvseStatusListener statuses,
            List<TopicReader> readers,
            Stations stations,
            LocationStore locations,
            TariffStore tariffs,
            IntakeMetrics metrics,
            KafkaListenerEndpointRegistry listeners) {
        this.filled = filled;
        this.topics = topics;
        this.statuses = statuses;
        this.readers = readers.stream().collect(Collectors.toMap(TopicReader::topic, Function.identity()));
        this.stations = stations;
        this.locations = locations;
        this.tariffs = tariffs;
        this.metrics = metrics;
        this.listeners = listeners;
    }

    /** Looks whether anything is missing. Fails if Kafka or Redis is away, and is repeated then. */
    @Scheduled(fixedDelayString = "${wattbus.filling.interval}")
    void fillWhatIsMissing() {
        if (!filled.isComplete()) {
            fill();
        }
        startListening();
    }

    private void fill() {
        String run = filled.run();
        LOG.info("Redis has to be filled: reading what was published");
        topics.readAll(Topics.EVSE_STATUS.name(), records -> stations.fill(decoded(records, statuses::read)));
        Stream.of(Topics.LOCATIONS, Topics.PARTNER_LOCATIONS, Topics.TARIFFS, Topics.PARTNER_TARIFFS)
                .map(Topic::name)
                .forEach(topic -> topics.readAll(topic, records -> keep(decoded(records, reader(topic)::read))));
        // Only when the newest of each is there: what an older one says of a station would be published
        locations.forEachName(names -> place(locations.find(names)));
        filled.complete(run);
        LOG.info("Redis is filled");
    }

    private void place(List<Location> found) {
        stations.fill(found.stream()
                .flatMap(location -> Placements.of(location).stream())
                .toList());
    }

    private TopicReader reader(String topic) {
        return Objects.requireNonNull(readers.get(topic));
    }

    private void keep(List<Intake> found) {
        List<Location> places = new ArrayList<>();
        List<TariffStore.Change> prices = new ArrayList<>();
        for (Intake each : found) {
            switch (each) {
                case Intake.OfLocation(Location location) -> places.add(location);
                case Intake.OfTariff(TariffStore.Change change) -> prices.add(change);
                case Intake.OfStation _, Intake.Nothing _ -> {}
            }
        }
        tariffs.save(prices, true);
        locations.save(places, true);
    }

    /** What cannot be read is passed by: the consumer group puts it aside, or never wrote it. */
    private <T> List<T> decoded(
            List<ConsumerRecord<byte[], byte[]>> records, Function<ConsumerRecord<byte[], byte[]>, T> read) {
        return records.stream()
                .flatMap(record -> {
                    try {
                        return Optional.of(read.apply(record)).stream();
                    } catch (UndecodableRecordException | IllegalArgumentException | DateTimeException e) {
                        metrics.counted(record.topic(), IntakeMetrics.IGNORED);
                        return Optional.<T>empty().stream();
                    }
                })
                .toList();
    }

    /** Once: whoever stops the container later, such as the end of this service, means it. */
    private void startListening() {
        if (listening.compareAndSet(false, true)) {
            Objects.requireNonNull(listeners.getListenerContainer(GatewayTopics.CONTAINER))
                    .start();
        }
    }
}
