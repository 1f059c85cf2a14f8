package io.wattbus.gateway.connection;

import io.wattbus.gateway.registry.StationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** The stations connected to this gateway, each on the newest of its connections. */
public final class Connections {

    private static final int STRIPES = 64;

    private final Map<StationId, Link> current = new ConcurrentHashMap<>();
    private final List<Lock> stripes =
            Stream.generate(() -> (Lock) new ReentrantLock()).limit(STRIPES).toList();
    private final Presence presence;
    private final Departures departures;
    private volatile boolean draining;

    Connections(Presence presence, Departures departures) {
        this.presence = presence;
        this.departures = departures;
    }

    /** The station of {@code id}, if it is connected to this gateway. */
    public Optional<StationConnection> find(StationId id) {
        return Optional.ofNullable(current.get(id)).flatMap(Link::connection);
    }

    int size() {
        return current.size();
    }

    Collection<Link> all() {
        return List.copyOf(current.values());
    }

    /**
     * Makes {@code newest} the station's connection and ends an older one. What is stored and what is held here change
     * in the same order.
     *
     * @return whether the station's last boot was accepted
     */
    boolean enter(Link newest) {
        StationId id = newest.stationId();
        Lock lock = stripes.get(Math.floorMod(id.hashCode(), STRIPES));
        lock.lock();
        try {
            boolean accepted = presence.connected(newest.station());
            Optional.ofNullable(current.put(id, newest)).ifPresent(older -> older.end(EndReason.SUPERSEDED));
            return accepted;
        } finally {
            lock.unlock();
        }
    }

    /** The station of {@code id} went on at another process: ends its connection here, if it is still that one. */
    void supersede(StationId id, String connectionId) {
        Optional.ofNullable(current.get(id))
                .filter(link -> link.station().connectionId().equals(connectionId))
                .ifPresent(older -> older.end(EndReason.SUPERSEDED));
    }

    /** Forgets {@code ended}, unless a newer connection took its place: then nothing changes. */
    void leave(Link ended, EndReason reason) {
        if (current.get(ended.stationId()) == ended) {
            departures.report(ended.station(), reason);
            current.remove(ended.stationId(), ended);
        }
    }

    /** Whether the gateway stops and nobody is let in any more. */
    boolean isDraining() {
        return draining;
    }

    /** Lets nobody in any more and ends every connection; each future is done when one has ended. */
    List<CompletableFuture<Void>> drain() {
        draining = true;
        return current.values().stream().map(Link::drain).toList();
    }
}
