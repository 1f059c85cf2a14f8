package io.wattbus.simulator.station;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A session at a simulated station, from the moment that it begins at the connector. */
public final class ChargingSession {

    /** Stands in a StopTransaction for the id that the central system never gave. */
    public static final int UNKNOWN_TRANSACTION = -1;

    private final CompletableFuture<LedgerEntry> started = new CompletableFuture<>();
    private final CompletableFuture<LedgerEntry> stopped = new CompletableFuture<>();
    private volatile LedgerEntry entry;

    ChargingSession(LedgerEntry entry) {
        this.entry = entry;
    }

    /** What the station believes of it now. */
    public LedgerEntry entry() {
        return entry;
    }

    public int connector() {
        return entry.connector();
    }

    /** Completes when the central system has answered the StartTransaction, or the station has given it up. */
    public CompletableFuture<LedgerEntry> started() {
        return started;
    }

    /** Completes when the session has ended and the central system has answered the StopTransaction, or never will. */
    public CompletableFuture<LedgerEntry> stopped() {
        return stopped;
    }

    /** The id given by the central system; empty until it has. */
    public Optional<Integer> transactionId() {
        return Optional.ofNullable(entry.transactionId());
    }

    int transactionIdToSend() {
        @Nullable Integer known = entry.transactionId();
        return known == null ? UNKNOWN_TRANSACTION : known;
    }

    void now(LedgerEntry believed) {
        entry = believed;
    }
}
