package io.wattbus.simulator.station;

import io.wattbus.simulator.rpc.Frames;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends the station's calls, one at a time (OCPP-J 1.6, section 4.1.1). What is said live goes first and is lost with
 * the line; transaction messages follow in their order, however often the line is lost.
 */
final class CallDesk {

    /** A call that waits for its answer. */
    private record InFlight(String messageId, PendingCall call, long sentAtNanos, Timer timeout) {}

    private final String stationId;
    private final Behaviour behaviour;
    private final Turn turn;
    private final Line line;
    private final StationObserver observer;
    private final MessageIds messageIds = new MessageIds();
    private final Deque<PendingCall> live = new ArrayDeque<>();
    private final TransactionQueue transactions;
    private final List<CompletableFuture<Integer>> awaitingQuiet = new ArrayList<>();
    private @Nullable InFlight inFlight;
    private boolean registered;

    CallDesk(StationSettings settings, Turn turn, Line line, StationObserver observer) {
        this.stationId = settings.stationId();
        this.behaviour = settings.behaviour();
        this.turn = turn;
        this.line = line;
        this.observer = observer;
        this.transactions = new TransactionQueue(
                behaviour.transactionMessageAttempts(),
                behaviour.transactionMessageRetryInterval(),
                behaviour.queueCapacity());
    }

    /** Whether a live message would be sent now or soon. */
    boolean ready() {
        return registered && line.isOpen();
    }

    /** Whether the central system has accepted the station; until then nothing but its boot is sent. */
    void registered(boolean accepted) {
        registered = accepted;
    }

    /** Takes a call; one that cannot outlive a lost line is lost at once when there is none. */
    CompletableFuture<CallOutcome> submit(PendingCall call) {
        if (call.durable()) {
            if (!transactions.add(call)) {
                drop(call, new CallOutcome.Lost("queue full"));
            }
        } else if (!line.isOpen()) {
            settle(call, new CallOutcome.Lost("offline"));
        } else if (call.kind() == PendingCall.Kind.BOOT) {
            live.addFirst(call);
        } else {
            live.addLast(call);
        }
        pump();
        return call.outcome();
    }

    /** The central system answered; an answer to nothing that was asked, or one too late, is not heard. */
    void answered(String messageId, CallOutcome outcome) {
        InFlight answered = inFlight;
        if (answered == null || !answered.messageId().equals(messageId)) {
            return;
        }
        inFlight = null;
        answered.timeout().cancel();
        PendingCall call = answered.call();
        switch (outcome) {
            case CallOutcome.Answered _ -> {
                observer.answered(
                        stationId, call.action(), Duration.ofNanos(System.nanoTime() - answered.sentAtNanos()));
                if (call.durable()) {
                    transactions.confirmed();
                }
                settle(call, outcome);
            }
            case CallOutcome.Refused refused -> failed(call, refused.code(), outcome);
            case CallOutcome.Lost lost -> failed(call, lost.reason(), outcome);
        }
        pump();
    }

    /** The line is down: live calls are lost, transaction messages wait. */
    void lineLost() {
        registered = false;
        InFlight cut = inFlight;
        inFlight = null;
        List<PendingCall> lost = new ArrayList<>(live);
        live.clear();
        if (cut != null) {
            cut.timeout().cancel();
            if (!cut.call().durable()) {
                lost.add(cut.call());
            }
        }
        lost.forEach(call -> settle(call, new CallOutcome.Lost("line lost")));
    }

    /** Completes when every transaction message is confirmed or given up. */
    CompletableFuture<Integer> quiet() {
        CompletableFuture<Integer> quiet = new CompletableFuture<>();
        awaitingQuiet.add(quiet);
        tellQuiet();
        return quiet;
    }

    int queued() {
        return transactions.size();
    }

    /** Sends the next call if there is one and nothing is in flight. */
    void pump() {
        if (inFlight != null || !line.isOpen()) {
            return;
        }
        PendingCall next = next();
        if (next != null) {
            String messageId = messageIds.next();
            Timer timeout = turn.after(behaviour.callTimeout(), () -> timedOut(messageId));
            inFlight = new InFlight(messageId, next, System.nanoTime(), timeout);
            String frame = Frames.call(messageId, next.action(), next.json());
            observer.frameSent(stationId, frame);
            line.send(frame);
        }
    }

    private @Nullable PendingCall next() {
        PendingCall urgent = live.peek();
        if (!registered) {
            return urgent != null && urgent.kind() == PendingCall.Kind.BOOT ? live.poll() : null;
        }
        return urgent != null
                ? live.poll()
                : transactions.next(System.nanoTime()).orElse(null);
    }

    private void timedOut(String messageId) {
        if (inFlight != null && inFlight.messageId().equals(messageId)) {
            registered = false;
            answered(messageId, new CallOutcome.Lost("Timeout"));
            line.giveUp();
        }
    }

    private void failed(PendingCall call, String code, CallOutcome outcome) {
        observer.failed(stationId, call.action(), code);
        if (!call.durable()) {
            settle(call, outcome);
            return;
        }
        transactions
                .failed(System.nanoTime())
                .ifPresentOrElse(wait -> turn.after(wait, this::pump), () -> drop(call, outcome));
    }

    private void drop(PendingCall call, CallOutcome outcome) {
        observer.dropped(stationId, call.action());
        settle(call, outcome);
    }

    private void settle(PendingCall call, CallOutcome outcome) {
        call.settle(outcome);
        turn.complete(call.outcome(), outcome);
        tellQuiet();
    }

    private void tellQuiet() {
        if (transactions.size() == 0) {
            awaitingQuiet.forEach(quiet -> turn.complete(quiet, 0));
            awaitingQuiet.clear();
        }
    }
}
