package io.wattbus.fraud.decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.fraud.charging.OperatorId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** Decisions in the hands of operators. */
@Service
class Decisions {

    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(2);

    private final DecisionStore store;
    private final DecisionPublisher publisher;
    private final Arrivals arrivals;
    private final MeterRegistry meters;
    private final Clock clock;

    Decisions(DecisionStore store, DecisionPublisher publisher, Arrivals arrivals, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.publisher = publisher;
        this.arrivals = arrivals;
        this.meters = meters;
        this.clock = clock;
    }

    /** Ends the decision of that id, if it is {@code operator}'s, for good: what was granted is on Kafka. */
    Optional<Release> release(OperatorId operator, UUID decisionId, String reason) {
        Optional<Release> release = store.find(operator, decisionId)
                .map(found -> Release.of(found.decision(), found.release(), reason, clock.instant()));
        release.ifPresent(this::apply);
        return release;
    }

    private void apply(Release release) {
        if (release instanceof Release.Granted(Decision decision)) {
            CompletableFuture<Boolean> shown = arrivals.expect(decision.decisionId(), UNTIL_SHOWN);
            publisher.publish(decision);
            shown.join();
            meters.counter(
                            "wattbus.fraud.decisions",
                            "rule",
                            decision.rule(),
                            "action",
                            decision.action().name())
                    .increment();
        }
    }
}
