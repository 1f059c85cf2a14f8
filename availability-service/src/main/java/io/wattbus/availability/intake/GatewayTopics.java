package io.wattbus.availability.intake;

import io.wattbus.availability.location.Location;
import io.wattbus.availability.location.LocationStore;
import io.wattbus.availability.location.LocationStore.Saved;
import io.wattbus.availability.messaging.Outage;
import io.wattbus.availability.messaging.ReceivedTraces;
import io.wattbus.availability.messaging.Traces;
import io.wattbus.availability.station.Standing;
import io.wattbus.availability.station.StationChange;
import io.wattbus.availability.station.StationChange.Told;
import io.wattbus.availability.station.Stations;
import io.wattbus.availability.tariff.TariffStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * Reads what the gateway writes, and beside it tariffs and what partners tell. One container for all topics: partitions of one number are read together, so that of one
 * station there is one writer in quiet times. Offsets are acknowledged when Redis and evse-status have what follows.
 */
@Component
class GatewayTopics {

    /** The container, which starts when Redis is filled. */
    static final String CONTAINER = "gateway-topics";

    private final Map<String, TopicReader> readers;
    private final LocationStore locations;
    private final TariffStore tariffs;
    private final Stations stations;
    private final IntakeMetrics metrics;
    private final Traces traces;

    GatewayTopics(
            List<TopicReader> readers,
            LocationStore locations,
            TariffStore tariffs,
            Stations stations,
            IntakeMetrics metrics,
            Traces traces) {
        this.readers = readers.stream().collect(Collectors.toMap(TopicReader::topic, Function.identity()));
        this.locations = locations;
        this.tariffs = tariffs;
        this.stations = stations;
        this.metrics = metrics;
        this.traces = traces;
    }

    /** A record and what it means. */
    private record Meant(ConsumerRecord<byte[], byte[]> record, Intake intake) {}

    @KafkaListener(
            id = CONTAINER,
            idIsGroup = false,
            autoStartup = "false",
            topics = {
                "#{T(io.wattbus.schemas.Topics).LOCATIONS.name()}",
                "#{T(io.wattbus.schemas.Topics).STATION_EVENTS.name()}",
                "#{T(io.wattbus.schemas.Topics).CHARGING_SESSIONS.name()}",
                "#{T(io.wattbus.schemas.Topics).TARIFFS.name()}",
                "#{T(io.wattbus.schemas.Topics).PARTNER_LOCATIONS.name()}",
                "#{T(io.wattbus.schemas.Topics).PARTNER_TARIFFS.name()}"
            })
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            apply(records);
        } catch (RuntimeException e) {
            if (Outage.causedBy(e)) {
                throw e;
            }
            oneByOne(records);
        }
    }

    /** Finds the record that cannot be processed: those before it are done, those after it come again. */
    private void oneByOne(List<ConsumerRecord<byte[], byte[]>> records) {
        for (int i = 0; i < records.size(); i++) {
            try {
                apply(List.of(records.get(i)));
            } catch (RuntimeException e) {
                if (Outage.causedBy(e)) {
                    throw e;
                }
                throw new BatchListenerFailedException("A record cannot be processed", e, i);
            }
        }
    }

    private void apply(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Meant> meant = records.stream()
                .map(record -> new Meant(
                        record,
                        Objects.requireNonNull(readers.get(record.topic())).read(record)))
                .toList();
        try (ReceivedTraces received = traces.receive(records)) {
            Map<Location, Saved> saved = save(meant);
            tariffs.save(tariffs(meant), false);
            List<StationChange> changes = new ArrayList<>();
            Map<String, String> ledBy = new HashMap<>();
            for (int i = 0; i < meant.size(); i++) {
                List<StationChange> its = changes(meant.get(i).intake(), saved);
                changes.addAll(its);
                received.header(i).ifPresent(trace -> its.forEach(change -> ledBy.put(change.stationId(), trace)));
            }
            count(meant, saved, stations.apply(changes, ledBy));
        }
    }

    private Map<Location, Saved> save(List<Meant> meant) {
        List<Location> told = meant.stream()
                .map(Meant::intake)
                .filter(Intake.OfLocation.class::isInstance)
                .map(intake -> ((Intake.OfLocation) intake).location())
                .toList();
        Iterator<Saved> answers = locations.save(told, false).iterator();
        Map<Location, Saved> saved = new HashMap<>();
        told.forEach(location -> saved.put(location, answers.next()));
        return saved;
    }

    private static List<TariffStore.Change> tariffs(List<Meant> meant) {
        return meant.stream()
                .flatMap(each -> each.intake() instanceof Intake.OfTariff(TariffStore.Change change)
                        ? Stream.of(change)
                        : Stream.empty())
                .toList();
    }

    /** What an older location says of its stations is no news; what a known one says may not have come through. */
    private static List<StationChange> changes(Intake intake, Map<Location, Saved> saved) {
        return switch (intake) {
            case Intake.OfStation(Told told) -> List.of(told);
            case Intake.OfLocation(Location location) ->
                saved.get(location) == Saved.OLDER ? List.of() : Placements.of(location);
            case Intake.OfTariff _, Intake.Nothing _ -> List.of();
        };
    }

    private void count(List<Meant> meant, Map<Location, Saved> saved, Map<String, List<Standing>> standings) {
        Map<String, Iterator<Standing>> next = new HashMap<>();
        standings.forEach((station, its) -> next.put(station, its.iterator()));
        for (Meant each : meant) {
            String topic = each.record().topic();
            switch (each.intake()) {
                case Intake.OfStation(Told told) ->
                    metrics.counted(
                            topic,
                            Objects.requireNonNull(next.get(told.stationId()))
                                    .next()
                                    .outcome(),
                            told.at());
                case Intake.OfLocation(Location location) ->
                    metrics.counted(topic, outcome(Objects.requireNonNull(saved.get(location))), location.updatedAt());
                case Intake.OfTariff _ -> metrics.counted(topic, IntakeMetrics.APPLIED);
                case Intake.Nothing _ -> metrics.counted(topic, IntakeMetrics.IGNORED);
            }
        }
    }

    private static String outcome(Saved saved) {
        return switch (saved) {
            case NEWER -> IntakeMetrics.APPLIED;
            case SAME -> IntakeMetrics.REPEATED;
            case OLDER -> IntakeMetrics.STALE;
        };
    }
}
