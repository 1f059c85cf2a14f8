package io.wattbus.fraud.session;

import io.wattbus.fraud.charging.OperatorId;
import io.wattbus.fraud.rule.SessionStep;
import io.wattbus.fraud.store.JsonSerde;
import io.wattbus.fraud.store.LiveStores;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.springframework.stereotype.Component;

/** The store of checked sessions: each once, under its operator, in the order of their ids. */
@Component
public class SessionStore {

    /** The store's name. */
    public static final String NAME = "sessions";

    /** Sorts behind every character of an id. */
    private static final String END = "~";

    private static final Comparator<CheckedSession> BY_ID =
            Comparator.comparing(session -> session.sessionId().toString());

    private final LiveStores stores;

    SessionStore(LiveStores stores) {
        this.stores = stores;
    }

    /** How the stream makes it. */
    public static StoreBuilder<KeyValueStore<String, CheckedSession>> builder() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(NAME), Serdes.String(), JsonSerde.of(CheckedSession.class))
                .withCachingEnabled();
    }

    /** Where the session of {@code step} lies. */
    public static String key(SessionStep step) {
        return step.operatorId() + '/' + step.sessionId();
    }

    /** {@code operator}'s sessions, at most {@code limit}, with ids after {@code after}. */
    List<CheckedSession> list(OperatorId operator, Optional<CheckedSession.State> state, String after, int limit) {
        PriorityQueue<CheckedSession> first = new PriorityQueue<>(BY_ID.reversed()); // partitions come one by one
        String all = operator.value() + '/';
        try (KeyValueIterator<String, CheckedSession> sessions =
                stores.<CheckedSession>store(NAME).range(all + after, all + END)) {
            while (sessions.hasNext()) {
                CheckedSession next = sessions.next().value;
                if (state.isEmpty() || state.get() == next.state()) {
                    first.add(next);
                }
                if (first.size() > limit) {
                    first.remove();
                }
            }
        }
        return first.stream().sorted(BY_ID).toList();
    }
}
