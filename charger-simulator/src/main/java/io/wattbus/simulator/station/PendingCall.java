package io.wattbus.simulator.station;

import io.wattbus.simulator.rpc.Json;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way to the central system. Its payload is written when it is first sent, as only then the id of its
 * transaction is known, and never changes afterwards: a repeated message is the same message.
 */
final class PendingCall {

    /** What is lost with the line, and what is not. */
    enum Kind {
        BOOT,
        LIVE,
        METER,
        TRANSACTION
    }

    private final String action;
    private final Kind kind;
    private final Supplier<?> payload;
    private final Consumer<CallOutcome> then;
    private final CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
    private @Nullable String json;
    private int attempts;

    PendingCall(String action, Kind kind, Supplier<?> payload, Consumer<CallOutcome> then) {
        this.action = action;
        this.kind = kind;
        this.payload = payload;
        this.then = then;
    }

    String action() {
        return action;
    }

    Kind kind() {
        return kind;
    }

    /** Whether it waits out a lost line. */
    boolean durable() {
        return kind == Kind.TRANSACTION || kind == Kind.METER;
    }

    String json() {
        String written = json == null ? Json.write(payload.get()) : json;
        json = written;
        return written;
    }

    /** Counts an attempt that the central system failed, and says how many there were. */
    int failed() {
        return ++attempts;
    }

    /** What the station does with the outcome, before anything else happens to it. */
    void settle(CallOutcome result) {
        then.accept(result);
    }

    /** For whoever asked for the message to be sent. */
    CompletableFuture<CallOutcome> outcome() {
        return outcome;
    }
}
