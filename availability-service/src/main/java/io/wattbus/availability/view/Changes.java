package io.wattbus.availability.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What has changed in the {@link Directory}: told to listeners as it happens, and remembered for a while. */
@Component
public class Changes {

    private final List<Consumer<List<Change>>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Change> remembered = new ArrayDeque<>();
    private final int most;

    /** All that happened after this is remembered. */
    private long forgotten;

    private long newest;

    Changes(ViewSettings settings) {
        this.most = settings.changesRemembered();
    }

    /** The end of a subscription. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** What is known of the past. */
    public sealed interface Past {
        /**
         * All that happened at and after the sequence asked for, oldest first.
         *
         * @param newest sequence of the last that has happened
         */
        record Known(List<Change> changes, long newest) implements Past {}

        /** It is not remembered any more: whoever asks has to look at everything again. */
        record Forgotten(long newest) implements Past {}
    }

    /**
     * From now on gives {@code listener} what changes, in order, in batches that are not empty and that it must not block
     * on: it is called by the one thread that follows Redis. What it throws is the caller's fault.
     */
    public synchronized Subscription subscribe(Consumer<List<Change>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * What happened at and after {@code sequence}. With {@link #subscribe} before it nothing is missed, and what comes in
     * between is told twice.
     */
    public synchronized Past since(long sequence) {
        if (sequence < forgotten) {
            return new Past.Forgotten(newest);
        }
        List<Change> found = new ArrayList<>();
        for (Iterator<Change> backwards = remembered.descendingIterator(); backwards.hasNext(); ) {
            Change change = backwards.next();
            if (change.sequence() < sequence) {
                break;
            }
            found.add(change);
        }
        return new Past.Known(found.reversed(), newest);
    }

    /** Sequence of the last that has happened. */
    public synchronized long newest() {
        return newest;
    }

    /** Everything was read: nothing is known of how it came to {@code sequence}. */
    synchronized void beginAt(long sequence) {
        remembered.clear();
        forgotten = sequence;
        newest = sequence;
    }

    /** All that there is to tell up to {@code sequence}. */
    void publish(List<Change> changes, long sequence) {
        remember(changes, sequence);
        if (!changes.isEmpty()) {
            listeners.forEach(listener -> listener.accept(changes));
        }
    }

    private synchronized void remember(List<Change> changes, long sequence) {
        remembered.addAll(changes);
        newest = Math.max(newest, sequence);
        while (remembered.size() > most) {
            forgotten = Math.max(forgotten, remembered.removeFirst().sequence() + 1);
        }
    }
}
