package io.wattbus.platformtests.harness;

import io.wattbus.simulator.rpc.Frame;
import io.wattbus.simulator.rpc.Frames;
import io.wattbus.simulator.wire.Handshake;
import io.wattbus.simulator.wire.HandshakeRefused;
import io.wattbus.simulator.wire.Wire;
import io.wattbus.simulator.wire.WireClient;
import io.wattbus.simulator.wire.WireListener;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A charger's end of one connection, played by hand frame by frame. */
public final class Charger implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final CompletableFuture<Wire> wire = new CompletableFuture<>();
    private final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    private final Map<String, CompletableFuture<Frame>> answers = new ConcurrentHashMap<>();
    private final BlockingQueue<Frame.Call> commands = new LinkedBlockingQueue<>();
    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    private Charger() {}

    /**
     * Connects and returns when the connection is open.
     *
     * @throws HandshakeRefused when it is refused
     */
    public static Charger connect(WireClient wires, Handshake handshake) {
        Charger charger = new Charger();
        wires.open(handshake, charger.new Ear());
        charger.wire();
        return charger;
    }

    /** Sends a CALL under a message id of its own and waits for the answer. */
    public Frame call(String action, String payload) {
        return call("m-" + count.incrementAndGet(), action, payload);
    }

    /** Sends a CALL and waits for the answer. */
    public Frame call(String messageId, String action, String payload) {
        return join(callLater(messageId, action, payload));
    }

    /** Boots, which the central system has to accept. */
    public Charger boot() {
        accepted(call("BootNotification", Messages.boot()));
        return this;
    }

    /** Begins a session and returns the transaction's id. */
    public int start(int connector, String idToken, Instant at, long meterWh) {
        return accepted(call("StartTransaction", Messages.start(connector, idToken, at, meterWh)))
                .required("transactionId")
                .asInt();
    }

    /** Ends a session. */
    public void stop(int transactionId, Instant at, long meterWh) {
        accepted(call("StopTransaction", Messages.stop(transactionId, at, meterWh)));
    }

    /** The payload of a call's answer when it is a CALLRESULT. */
    public static JsonNode accepted(Frame answer) {
        return switch (answer) {
            case Frame.CallResult(String _, JsonNode payload) -> payload;
            case Frame.CallError _, Frame.Call _, Frame.Unreadable _ ->
                throw new IllegalStateException("Not a result: " + answer);
        };
    }

    /** Sends a CALL; the result completes with the answer. */
    public CompletableFuture<Frame> callLater(String messageId, String action, String payload) {
        CompletableFuture<Frame> answer = new CompletableFuture<>();
        answers.put(messageId, answer);
        send(Frames.call(messageId, action, payload));
        return answer;
    }

    /** Sends any text. */
    public void send(String text) {
        wire().send(text);
    }

    /** The next CALL that the central system sends. */
    public Frame.Call nextCommand() {
        try {
            Frame.Call command = commands.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (command == null) {
                throw new IllegalStateException("No command came; received was " + received);
            }
            return command;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Answers a command. */
    public void answer(Frame.Call command, String payload) {
        send(Frames.result(command.messageId(), payload));
    }

    /** Every text that came, in order. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** The code with which the connection was closed, once it is. */
    public CompletableFuture<Integer> closeCode() {
        return closeCode.copy();
    }

    /** The subprotocol that was agreed on; empty if none. */
    public String subprotocol() {
        return wire().subprotocol();
    }

    /** Ends the connection without a word. */
    public void cut() {
        wire().cut();
        join(closeCode);
    }

    @Override
    public void close() {
        if (!closeCode.isDone()) {
            wire().close(1000, "");
        }
    }

    private Wire wire() {
        return join(wire);
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.copy()
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            @Nullable Throwable cause = e.getCause();
            throw cause instanceof HandshakeRefused refusal ? refusal : e;
        }
    }

    private final class Ear implements WireListener {

        @Override
        public void opened(Wire opened) {
            wire.complete(opened);
        }

        @Override
        public void refused(HandshakeRefused refusal) {
            wire.completeExceptionally(refusal);
            closeCode.complete(0);
        }

        @Override
        public void received(String text) {
            received.add(text);
            switch (Frames.parse(text)) {
                case Frame.Call command -> commands.add(command);
                case Frame.CallResult result -> settle(result.messageId(), result);
                case Frame.CallError error -> settle(error.messageId(), error);
                case Frame.Unreadable _ -> {}
            }
        }

        @Override
        public void closed(int code, String reason) {
            closeCode.complete(code);
            IllegalStateException gone = new IllegalStateException("Closed with %d %s".formatted(code, reason));
            answers.values().forEach(answer -> answer.completeExceptionally(gone));
        }

        private void settle(String messageId, Frame frame) {
            CompletableFuture<Frame> answer = answers.remove(messageId);
            if (answer != null) {
                answer.complete(frame);
            }
        }
    }
}
