package io.wattbus.gateway.transaction;

import io.wattbus.gateway.registry.StationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What meters were last read, in memory: most readings come between two tellings and need no database. An entry that is
 * out of date does no harm, for it only says that nothing has to be told before a certain time.
 */
@Component
class MeterTracks {

    private static final Duration KEPT = Duration.ofMinutes(15);

    /** More connectors and transactions than a station has at a time: more are made up. */
    private static final int MOST_OF_A_STATION = 1_000;

    private final Map<StationId, Map<Key, Track>> tracks = new ConcurrentHashMap<>();
    private final Clock clock;

    MeterTracks(Clock clock) {
        this.clock = clock;
    }

    Optional<Track> find(StationId station, Key key) {
        return Optional.ofNullable(tracks.getOrDefault(station, Map.of()).get(key));
    }

    void put(StationId station, Key key, Track track) {
        Map<Key, Track> ofStation = tracks.computeIfAbsent(station, id -> new ConcurrentHashMap<>());
        if (ofStation.size() >= MOST_OF_A_STATION && !ofStation.containsKey(key)) {
            ofStation.clear();
        }
        ofStation.put(key, track);
    }

    /** {@code transaction} with what this replica has read of its meter and not told. */
    ChargingTransaction caughtUp(ChargingTransaction transaction) {
        if (transaction.isEndReported()) {
            return transaction;
        }
        StationId station = transaction.place().station();
        return tracks.getOrDefault(station, Map.of()).values().stream()
                .filter(track -> track.sessionId().equals(Optional.of(transaction.sessionId())))
                .map(Track::untold)
                .max(Comparator.comparing(Untold::readAt))
                .map(transaction::caughtUp)
                .orElse(transaction);
    }

    /** Something else than a reading happened: look at the database next time. */
    void forget(StationId station) {
        tracks.remove(station);
    }

    @Scheduled(fixedDelayString = "PT1M")
    void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        tracks.values()
                .forEach(ofStation ->
                        ofStation.values().removeIf(track -> track.heardAt().isBefore(oldest)));
        tracks.values().removeIf(Map::isEmpty);
    }

    /** What a report names: the connector, and the transaction if it gives one. */
    record Key(int connectorNumber, Optional<Integer> transactionId) {

        static Key of(MeterReport report) {
            return new Key(report.connectorNumber(), report.transactionId());
        }
    }

    /**
     * Where the telling of a meter stands.
     *
     * @param sessionId the session that the readings belong to, if there is one
     * @param untold what was read since the last telling
     * @param dueAt when, by the station's clock, to tell next
     */
    record Track(Optional<UUID> sessionId, Untold untold, Instant dueAt, Instant heardAt) {

        boolean covers(List<TimedReading> readings) {
            return readings.stream().noneMatch(reading -> reading.isDue(dueAt));
        }

        Track with(List<TimedReading> readings, Instant now) {
            Untold after = untold;
            for (TimedReading reading : readings) {
                after = after.with(reading);
            }
            return new Track(sessionId, after, dueAt, now);
        }
    }
}
