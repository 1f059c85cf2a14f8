package io.wattbus.gateway.rpc;

import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.Frame.CallError;
import io.wattbus.gateway.rpc.Frame.CallResult;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Our calls on one connection: one in flight (OCPP-J 1.6 §4.1.1), the others wait their turn. */
public final class OutboundCalls {

    private final Semaphore turn = new Semaphore(1, true);
    private final Consumer<Call> transmitter;
    private final Duration timeout;

    /** For whoever waits, and for the one that is under way. */
    private final Semaphore places;

    private volatile @Nullable Pending inFlight;
    private volatile boolean closed;

    private record Pending(String messageId, CompletableFuture<CallOutcome> outcome) {}

    /**
     * @param transmitter puts a call on the wire without waiting
     * @param timeout how long a call waits for its turn, and then for its answer
     * @param maxWaiting how many may wait for their turn; more are not sent
     */
    public OutboundCalls(Consumer<Call> transmitter, Duration timeout, int maxWaiting) {
        this.transmitter = transmitter;
        this.timeout = timeout;
        this.places = new Semaphore(maxWaiting + 1);
    }

    /** Calls the station and waits for what becomes of it. */
    public CallOutcome call(String action, ObjectNode payload) throws InterruptedException {
        return call(action, payload, () -> true);
    }

    /**
     * The same for a call that may have become pointless until its turn comes.
     *
     * @param mayGo asked just before the call is sent; false withholds it
     */
    public CallOutcome call(String action, ObjectNode payload, BooleanSupplier mayGo) throws InterruptedException {
        if (!places.tryAcquire()) {
            return new CallOutcome.NotSent();
        }
        try {
            return inTurn(action, payload, mayGo);
        } finally {
            places.release();
        }
    }

    private CallOutcome inTurn(String action, ObjectNode payload, BooleanSupplier mayGo) throws InterruptedException {
        if (!turn.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            return new CallOutcome.NotSent();
        }
        try {
            return closed || !mayGo.getAsBoolean()
                    ? new CallOutcome.NotSent()
                    : exchange(new Call(UUID.randomUUID().toString(), action, payload));
        } finally {
            inFlight = null;
            turn.release();
        }
    }

    private CallOutcome exchange(Call call) {
        CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
        inFlight = new Pending(call.messageId(), outcome);
        if (closed) {
            return new CallOutcome.Disconnected();
        }
        transmitter.accept(call);
        return outcome.completeOnTimeout(new CallOutcome.TimedOut(), timeout.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** The station's response; false if no call waits for it: it is late or answers nothing. */
    public boolean answered(CallResult result) {
        return settle(result.messageId(), new CallOutcome.Answered(result.payload()));
    }

    /** The station's refusal; false if no call waits for it. */
    public boolean refused(CallError error) {
        return settle(error.messageId(), new CallOutcome.Refused(error.code(), error.description()));
    }

    private boolean settle(String messageId, CallOutcome outcome) {
        Pending pending = inFlight;
        return pending != null
                && pending.messageId().equals(messageId)
                && pending.outcome().complete(outcome);
    }

    /** The connection ended: whoever waits learns it, and whoever comes. */
    public void close() {
        closed = true;
        Pending pending = inFlight;
        if (pending != null) {
            pending.outcome().complete(new CallOutcome.Disconnected());
        }
    }
}
