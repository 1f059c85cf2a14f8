package io.wattbus.gateway.connection;

import io.wattbus.gateway.registry.Admission;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.dao.QueryTimeoutException;

/**
 * Lets so many stations only in or out at once that those that are in are not kept from the store by them. The others
 * wait for their turn without holding anything.
 */
final class PacedPresence implements Presence {

    private final Presence presence;
    private final Semaphore turns;
    private final Duration patience;

    PacedPresence(Presence presence, LimitProperties limits) {
        this.presence = presence;
        this.turns = new Semaphore(limits.concurrentEntries(), true);
        this.patience = limits.entryPatience();
    }

    @Override
    public Admission admit(StationId stationId, Optional<byte[]> password) {
        return inTurn(() -> presence.admit(stationId, password));
    }

    @Override
    public boolean connected(ConnectedStation station) {
        return inTurn(() -> presence.connected(station));
    }

    @Override
    public void disconnected(ConnectedStation station, String reason, Instant at) {
        inTurn(() -> {
            presence.disconnected(station, reason, at);
            return true;
        });
    }

    @Override
    public void heard(ConnectedStation station, Instant at) {
        presence.heard(station, at);
    }

    private <T> T inTurn(Supplier<T> step) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new QueryTimeoutException("Too many stations come and go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("Interrupted", e);
        }
        try {
            return step.get();
        } finally {
            turns.release();
        }
    }
}
