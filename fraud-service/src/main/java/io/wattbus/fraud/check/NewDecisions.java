package io.wattbus.fraud.check;

import io.wattbus.fraud.decision.Decision;
import io.wattbus.fraud.decision.DecisionStore;
import io.wattbus.fraud.rule.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Tells decisions to be made from those made before. The store is told of a decision by Kafka, a moment after it was made;
 * for that moment the last ones are remembered here. A decision slips through both only if the process dies in between,
 * and then under the same id.
 */
final class NewDecisions {

    private static final int REMEMBERED = 1_000;

    private final ReadOnlyKeyValueStore<String, Decision> store;
    private final Set<UUID> justMade = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    NewDecisions(ReadOnlyKeyValueStore<String, Decision> store) {
        this.store = store;
    }

    /** What follows from {@code findings} and was not decided before. */
    List<Decision> of(List<Finding> findings) {
        return findings.stream().map(Decision::of).filter(this::isNew).toList();
    }

    private boolean isNew(Decision decision) {
        return !DecisionStore.knows(store, decision.decisionId()) && justMade.add(decision.decisionId());
    }
}
