package io.wattbus.fraud.decision;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets whoever published a decision wait until this replica's store shows it. */
@Component
public class Arrivals {

    private final Map<UUID, CompletableFuture<Boolean>> expected = new ConcurrentHashMap<>();

    /** The store shows the decision of that id. */
    void arrived(UUID decisionId) {
        expected.computeIfPresent(decisionId, (id, future) -> {
            future.complete(true);
            return null;
        });
    }

    /** Completes when it does, and also after {@code patience}; to be called before it is published. */
    CompletableFuture<Boolean> expect(UUID decisionId, Duration patience) {
        return expected.computeIfAbsent(
                decisionId,
                id -> new CompletableFuture<Boolean>()
                        .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                        .whenComplete((shown, e) -> expected.remove(id)));
    }
}
