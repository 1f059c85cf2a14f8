package io.wattbus.fraud.session;

import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Removes old sessions a portion at a time: the stream waits meanwhile, and there may be millions. */
public final class SessionSweep {

    private static final int PORTION = 10_000;

    private final KeyValueStore<String, CheckedSession> sessions;
    private @Nullable String next;

    public SessionSweep(KeyValueStore<String, CheckedSession> sessions) {
        this.sessions = sessions;
    }

    /** Removes those of the next portion of which nothing was heard since {@code instant}. */
    public void forget(Instant instant) {
        try (KeyValueIterator<String, CheckedSession> portion = sessions.range(next, null)) {
            next = null;
            for (int seen = 0; portion.hasNext() && next == null; seen++) {
                KeyValue<String, CheckedSession> entry = portion.next();
                if (seen == PORTION) {
                    next = entry.key;
                } else if (entry.value.heardAt().isBefore(instant)) {
                    sessions.delete(entry.key);
                }
            }
        }
    }
}
