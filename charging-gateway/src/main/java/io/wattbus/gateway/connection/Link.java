package io.wattbus.gateway.connection;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.rpc.Deadlines;
import io.wattbus.gateway.rpc.Frame.Call;
import io.wattbus.gateway.rpc.OutboundCalls;
import io.wattbus.gateway.station.ConnectedStation;
import java.nio.ByteBuffer;
import java.nio.channels.WritePendingException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One station on one WebSocket. The next frame is asked for when the last has its answer on the wire, so frames are
 * dealt with in order, a station that does not read is not read either, and one that talks too fast is read later.
 */
final class Link {

    private static final Logger log = LoggerFactory.getLogger(Link.class);

    private final ConnectedStation station;
    private final Subprotocol subprotocol;
    private final Session session;
    private final String address;
    private final LinkParts parts;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.BUSY);
    private final AtomicReference<@Nullable EndReason> endReason = new AtomicReference<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private volatile @Nullable Conversation conversation;
    private volatile boolean closed;
    private volatile long heardAt = System.nanoTime();
    private volatile long paceKept = heardAt;
    private volatile long pingedAt = heardAt;

    private enum Phase {
        /** Waits for a frame. */
        IDLE,
        /** A frame is dealt with, or the station is being entered. */
        BUSY,
        /** No further frame is dealt with. */
        ENDING
    }

    Link(ConnectedStation station, Subprotocol subprotocol, Session session, String address, LinkParts parts) {
        this.station = station;
        this.subprotocol = subprotocol;
        this.session = session;
        this.address = address;
        this.parts = parts;
    }

    ConnectedStation station() {
        return station;
    }

    StationId stationId() {
        return station.station().id();
    }

    /** The way to speak to the station, from its entry to its end. */
    Optional<StationConnection> connection() {
        return closed ? Optional.empty() : Optional.ofNullable(conversation).map(Conversation::connection);
    }

    /** How long nothing was heard. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    /** How long it may be silent: as it is registered, as its vendor's profile says, as everybody. */
    Deadlines deadlines() {
        Conversation known = conversation;
        Deadlines own = station.station().deadlines();
        return known == null ? own : own.or(known.connection().protocol().deadlines());
    }

    /** The socket is open: enters the station, then asks for its first frame. */
    void open() {
        perform(this::enter);
    }

    private Reaction enter() {
        try {
            boolean accepted = parts.connections().enter(this);
            conversation = converse(accepted);
        } catch (DataAccessException | TransactionException storeAway) {
            return new Reaction.HangUp();
        }
        if (closed) {
            leave();
        }
        log.atInfo().addKeyValue("stationId", stationId()).log("A station connected");
        return parts.connections().isDraining() ? new Reaction.HangUp() : new Reaction.Silence();
    }

    private Conversation converse(boolean accepted) {
        OcppProperties properties = parts.properties();
        Transcript transcript = new Transcript(station.station(), parts.log(), parts.clock());
        StationConnection connection = new StationConnection(
                station,
                subprotocol.protocol().open(station, accepted),
                new OutboundCalls(
                        call -> transmit(call, transcript), properties.callTimeout(), properties.maxWaitingCalls()));
        return new Conversation(
                connection, parts.codec(), parts.presence(), parts.metrics(), parts.tracer(), transcript);
    }

    private void transmit(Call call, Transcript transcript) {
        transcript.asked(call);
        session.sendText(parts.codec().encode(call), Callback.from(() -> {}, this::unsendable));
    }

    /** A text came. */
    void receive(String text) {
        take(said -> said.hear(text, parts.clock().instant()));
    }

    /** A ping came. */
    void pinged(ByteBuffer payload) {
        session.sendPong(payload, Callback.NOOP);
        ponged();
    }

    /** A pong came. */
    void ponged() {
        take(said -> said.hear(parts.clock().instant()));
    }

    private void take(Function<Conversation, Reaction> step) {
        heardAt = System.nanoTime();
        if (phase.compareAndSet(Phase.IDLE, Phase.BUSY)) {
            paceKept = parts.messages().after(paceKept, heardAt);
            parts.messagesOfAddresses().count(address, heardAt);
            perform(() -> step.apply(Objects.requireNonNull(conversation, "No frame is asked for before")));
        } else {
            goOnReading();
        }
    }

    /**
     * Asks for what comes next without dealing with what came: the rest of a text, or after our close all that the
     * station had on its way, up to its own close.
     */
    void goOnReading() {
        if (!closed) {
            session.demand();
        }
    }

    /** Ends the connection because of what was read. */
    void endReading(EndReason reason) {
        end(reason);
        goOnReading();
    }

    private void perform(Supplier<Reaction> step) {
        parts.executor().execute(() -> {
            try {
                follow(step.get());
            } catch (RuntimeException bug) {
                log.atError()
                        .setCause(bug)
                        .addKeyValue("stationId", stationId())
                        .log("A connection failed");
                endReading(EndReason.GATEWAY_FAULT);
            }
        });
    }

    private void follow(Reaction reaction) {
        switch (reaction) {
            case Reaction.Reply(String text) -> session.sendText(text, Callback.from(this::goOn, this::unsendable));
            case Reaction.Silence() -> goOn();
            case Reaction.HangUp() -> endReading(EndReason.TRY_AGAIN_LATER);
        }
    }

    private void goOn() {
        long now = System.nanoTime();
        long early = Math.max(
                parts.messages().tooEarlyBy(paceKept, now),
                parts.messagesOfAddresses().tooEarlyBy(address, now));
        if (early > 0) {
            parts.metrics().throttled();
            CompletableFuture.delayedExecutor(early, TimeUnit.NANOSECONDS, parts.executor())
                    .execute(this::goOnNow);
        } else {
            goOnNow();
        }
    }

    private void goOnNow() {
        if (phase.compareAndSet(Phase.BUSY, Phase.IDLE)) {
            session.demand();
        } else {
            endReading(EndReason.GATEWAY_STOPPED);
        }
    }

    private void unsendable(Throwable cause) {
        drop(cause instanceof WritePendingException ? EndReason.NOT_READING : EndReason.CLOSED);
    }

    /** Asks for a sign of life, once in {@code interval}. */
    void ping(Duration interval) {
        long now = System.nanoTime();
        if (now - pingedAt < interval.toNanos()) {
            return;
        }
        pingedAt = now;
        session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
    }

    /**
     * Ends the connection at once; a frame that is being dealt with gets no answer. A station that does not close its
     * side in time is cut off.
     */
    void end(EndReason reason) {
        if (!ending(reason)) {
            return;
        }
        session.close(reason.closeCode(), reason.label(), Callback.NOOP);
        gone.copy()
                .orTimeout(parts.properties().closeTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(late -> {
                    session.disconnect();
                    return null;
                });
    }

    /** Ends the connection without a word. */
    void drop(EndReason reason) {
        ending(reason);
        session.disconnect();
    }

    private boolean ending(EndReason reason) {
        phase.set(Phase.ENDING);
        return endReason.compareAndSet(null, reason);
    }

    /** Ends the connection as soon as the frame that is being dealt with, if there is one, has its answer. */
    CompletableFuture<Void> drain() {
        if (phase.getAndSet(Phase.ENDING) == Phase.IDLE) {
            end(EndReason.GATEWAY_STOPPED);
        }
        return gone;
    }

    /** The socket is closed, whoever did it. */
    void closed() {
        closed = true;
        parts.executor().execute(() -> {
            leave();
            parts.metrics().ended(endReason());
            log.atInfo()
                    .addKeyValue("stationId", stationId())
                    .log("A connection ended: {}", endReason().label());
            gone.complete(null);
        });
    }

    private void leave() {
        Conversation ended = conversation;
        if (ended != null) {
            ended.connection().calls().close();
        }
        parts.connections().leave(this, endReason());
    }

    private EndReason endReason() {
        return Objects.requireNonNullElse(endReason.get(), EndReason.CLOSED);
    }
}
