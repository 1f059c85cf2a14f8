package io.wattbus.gateway.authorization;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How tokens are decided about. */
@Component
class AuthorizationMetrics {

    private static final String DECISIONS = "wattbus.authorizations";

    private final MeterRegistry meters;
    private final Timer answers;

    AuthorizationMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.answers = Timer.builder("wattbus.authorization.answer.time")
                .description("From asking a token's party to its answer")
                .publishPercentileHistogram()
                .register(meters);
    }

    void decidedHere(Authorization authorization) {
        count("here", authorization);
    }

    void answered(Authorization authorization, Duration after) {
        answers.record(after);
        count("party", authorization);
    }

    /** The party did not answer in time, or could not be asked. */
    void unanswered(Authorization authorization) {
        count("unanswered", authorization);
    }

    /** A request that Kafka did not take. */
    void requestDropped() {
        meters.counter("wattbus.authorization.requests.dropped").increment();
    }

    private void count(String by, Authorization authorization) {
        meters.counter(DECISIONS, "by", by, "outcome", authorization.accepted() ? "accepted" : "refused")
                .increment();
    }
}
