package io.wattbus.gateway.rpc;

import io.wattbus.gateway.rpc.Frame.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The last answers of one connection, so that a call sent again under its own message id has no second effect. A call
 * that reuses the id for something else (stations that always count from 1 do) is another call, and so is the same one
 * after a while, or one that says nothing: a station that has one id for all its Heartbeats wants to know the time. Not
 * thread-safe.
 */
public final class RecentAnswers {

    private static final int CAPACITY = 4;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Deque<Remembered> answers = new ArrayDeque<>(CAPACITY + 1);

    private record Remembered(String messageId, int contentHash, String answer, Instant at) {}

    /** The text that answered {@code call} when it came first, before {@code now}. */
    public Optional<String> find(Call call, Instant now) {
        return answers.stream()
                .filter(known -> now.isBefore(known.at().plus(KEPT)))
                .filter(known -> known.messageId().equals(call.messageId()))
                .filter(known -> known.contentHash() == contentHash(call))
                .map(Remembered::answer)
                .findFirst();
    }

    /** Remembers what answered {@code call} at {@code now}, and forgets the oldest. */
    public void remember(Call call, String answer, Instant now) {
        if (call.payload().isEmpty()) {
            return;
        }
        answers.addFirst(new Remembered(call.messageId(), contentHash(call), answer, now));
        if (answers.size() > CAPACITY) {
            answers.removeLast();
        }
    }

    private static int contentHash(Call call) {
        return 31 * call.action().hashCode() + call.payload().hashCode();
    }
}
