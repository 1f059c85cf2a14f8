package io.wattbus.simulator.station;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The transaction messages that the central system has not confirmed, oldest first (OCPP 1.6, section 3.7). A message
 * leaves when it is confirmed, or when the central system has failed it too often; losing the line costs nothing.
 */
final class TransactionQueue {

    private final Deque<PendingCall> messages = new ArrayDeque<>();
    private final int maxAttempts;
    private final Duration retryInterval;
    private final int capacity;
    private boolean waiting;
    private long waitUntilNanos;

    TransactionQueue(int maxAttempts, Duration retryInterval, int capacity) {
        this.maxAttempts = maxAttempts;
        this.retryInterval = retryInterval;
        this.capacity = capacity;
    }

    /** Keeps {@code message}; false when there is no room and it is a meter value, which then is not recorded. */
    boolean add(PendingCall message) {
        if (messages.size() >= capacity && message.kind() == PendingCall.Kind.METER) {
            return false;
        }
        return messages.add(message);
    }

    /** The message to be sent next, unless the queue is empty or waits before it tries again. */
    Optional<PendingCall> next(long nowNanos) {
        return waiting && nowNanos - waitUntilNanos < 0 ? Optional.empty() : Optional.ofNullable(messages.peek());
    }

    /** The oldest message has been answered. */
    void confirmed() {
        messages.remove();
        waiting = false;
    }

    /** The central system could not process the oldest message: how long to wait, or empty if it is given up. */
    Optional<Duration> failed(long nowNanos) {
        int attempts = messages.element().failed();
        if (attempts >= maxAttempts) {
            confirmed();
            return Optional.empty();
        }
        Duration wait = retryInterval.multipliedBy(attempts);
        waiting = true;
        waitUntilNanos = nowNanos + wait.toNanos();
        return Optional.of(wait);
    }

    int size() {
        return messages.size();
    }
}
