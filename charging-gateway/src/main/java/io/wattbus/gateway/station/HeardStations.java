package io.wattbus.gateway.station;

import io.wattbus.gateway.registry.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When each station of this replica was last heard; in memory, because every frame counts. */
@Component
class HeardStations {

    private final StationProperties properties;
    private final Map<StationId, Track> tracks = new ConcurrentHashMap<>();

    HeardStations(StationProperties properties) {
        this.properties = properties;
    }

    void connected(ConnectedStation station) {
        tracks.put(station.station().id(), new Track(station));
    }

    void disconnected(ConnectedStation station) {
        tracks.computeIfPresent(station.station().id(), (id, track) -> track.isOf(station) ? null : track);
    }

    void heard(ConnectedStation station, Instant at) {
        Track track = tracks.get(station.station().id());
        if (track != null && track.isOf(station)) {
            track.heardAt = at;
        }
    }

    void clockRead(ConnectedStation station, Duration skew) {
        Track track = tracks.get(station.station().id());
        if (track != null && track.isOf(station)) {
            track.clockSkew = skew;
        }
    }

    /** What is to be told at {@code now}, and is so until it {@link #told was}. */
    List<Sign> signs(Instant now) {
        List<Sign> signs = new ArrayList<>();
        for (Track track : tracks.values()) {
            if (track.heardAt.isAfter(track.toldAt)
                    && (track.silent || !now.isBefore(track.toldAt.plus(properties.heardInterval())))) {
                signs.add(new Sign(track.station, track.heardAt, false));
            } else if (!track.silent && !now.isBefore(track.heardAt.plus(properties.silenceAfter()))) {
                signs.add(new Sign(track.station, now, true));
            }
        }
        return signs;
    }

    void told(Sign sign) {
        Track track = tracks.get(sign.station().station().id());
        if (track != null && track.isOf(sign.station())) {
            track.told(sign.silent() ? track.toldAt : sign.at(), sign.silent());
        }
    }

    boolean holds(StationId station, String connectionId) {
        Track track = tracks.get(station);
        return track != null && track.station.connectionId().equals(connectionId);
    }

    /** The stations heard since {@code since}. */
    List<Heard> since(Instant since) {
        return tracks.entrySet().stream()
                .filter(track -> track.getValue().heardAt.isAfter(since))
                .map(track -> new Heard(
                        track.getKey(), track.getValue().heardAt, Optional.ofNullable(track.getValue().clockSkew)))
                .toList();
    }

    /**
     * When a station was last heard.
     *
     * @param clockSkew its time less ours, by its last message that has a time
     */
    record Heard(StationId station, Instant at, Optional<Duration> clockSkew) {}

    /** A station is heard again, or silent. */
    record Sign(ConnectedStation station, Instant at, boolean silent) {}

    private static final class Track {

        private final ConnectedStation station;
        private volatile Instant heardAt;
        private volatile @Nullable Duration clockSkew;
        private Instant toldAt;
        private boolean silent;

        Track(ConnectedStation station) {
            this.station = station;
            this.heardAt = station.connectedAt();
            this.toldAt = station.connectedAt();
        }

        boolean isOf(ConnectedStation other) {
            return station.connectionId().equals(other.connectionId());
        }

        void told(Instant at, boolean isSilent) {
            toldAt = at;
            silent = isSilent;
        }
    }
}
