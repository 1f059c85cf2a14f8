package io.wattbus.fraud.decision;

import io.wattbus.fraud.charging.OperatorId;
import io.wattbus.fraud.store.JsonSerde;
import io.wattbus.fraud.store.LiveStores;
import io.wattbus.fraud.web.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.springframework.stereotype.Component;

/** The store of all decisions, the same in every replica. */
@Component
public class DecisionStore {

    /** The store's name. */
    public static final String NAME = "decisions";

    private final LiveStores stores;

    DecisionStore(LiveStores stores) {
        this.stores = stores;
    }

    /** How the stream makes it. */
    public static StoreBuilder<KeyValueStore<String, Decision>> builder() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(NAME), Serdes.String(), JsonSerde.of(Decision.class))
                .withLoggingDisabled();
    }

    /** The decision of that id, if it is {@code operator}'s. */
    Optional<StoredDecision> find(OperatorId operator, UUID decisionId) {
        ReadOnlyKeyValueStore<String, Decision> store = stores.store(NAME);
        return Optional.ofNullable(store.get(DecisionKeys.byId(decisionId)))
                .filter(decision -> decision.subject().operatorId().equals(operator.value()))
                .map(decision -> stored(store, decision));
    }

    /** {@code operator}'s newest decisions that are {@code wanted}, at most {@code limit}, beginning after {@code after}. */
    List<StoredDecision> list(OperatorId operator, Predicate<StoredDecision> wanted, Cursor after, int limit) {
        ReadOnlyKeyValueStore<String, Decision> store = stores.store(NAME);
        List<StoredDecision> found = new ArrayList<>();
        try (KeyValueIterator<String, Decision> all =
                store.range(begin(operator, after), DecisionKeys.endOf(operator))) {
            while (all.hasNext() && found.size() < limit) {
                StoredDecision next = stored(store, all.next().value);
                if (wanted.test(next)) {
                    found.add(next);
                }
            }
        }
        return found;
    }

    /** Whether that decision was made before, here or anywhere, and perhaps released since. */
    public static boolean knows(ReadOnlyKeyValueStore<String, Decision> store, UUID decisionId) {
        return store.get(DecisionKeys.byId(decisionId)) != null;
    }

    private static StoredDecision stored(ReadOnlyKeyValueStore<String, Decision> store, Decision decision) {
        return new StoredDecision(
                decision, Optional.ofNullable(store.get(DecisionKeys.byReleased(decision.decisionId()))));
    }

    private static String begin(OperatorId operator, Cursor after) {
        return after.equals(Cursor.START)
                ? DecisionKeys.firstOf(operator)
                : DecisionKeys.byTime(operator.value(), after.at(), after.id()) + '/';
    }
}
