package io.wattbus.gateway.rpc;

import io.wattbus.gateway.rpc.Frame.Call;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The last answers of one connection, so that a call sent again under its own message id has no second effect. A call
 * that reuses the id for something else (stations that always count from 1 do) is another call. Not thread-safe.
 */
public final class RecentAnswers {

    private static final int CAPACITY = 4;

    private final Deque<Remembered> answers = new ArrayDeque<>(CAPACITY + 1);

    private record Remembered(String messageId, int contentHash, String answer) {}

    /** The text that answered {@code call} when it came first. */
    public Optional<String> find(Call call) {
        return answers.stream()
                .filter(known -> known.messageId().equals(call.messageId()))
                .filter(known -> known.contentHash() == contentHash(call))
                .map(Remembered::answer)
                .findFirst();
    }

    /** Remembers what answered {@code call}, and forgets the oldest. */
    public void remember(Call call, String answer) {
        answers.addFirst(new Remembered(call.messageId(), contentHash(call), answer));
        if (answers.size() > CAPACITY) {
            answers.removeLast();
        }
    }

    private static int contentHash(Call call) {
        return 31 * call.action().hashCode() + call.payload().hashCode();
    }
}
