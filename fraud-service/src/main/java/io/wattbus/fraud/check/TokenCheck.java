package io.wattbus.fraud.check;

import io.wattbus.fraud.decision.Decision;
import io.wattbus.fraud.decision.DecisionStore;
import io.wattbus.fraud.rule.Facts;
import io.wattbus.fraud.rule.SessionStep;
import io.wattbus.fraud.rule.TokenUses;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Has all recent sessions of a token judged together. Stations' events come from different partitions, one perhaps far
 * behind another: as long as that is so, what looks as if it were running may have ended, and the token is looked at again
 * when everything that was published by then has been read.
 */
final class TokenCheck implements Processor<String, SessionStep, String, Decision> {

    /** The store's name. */
    static final String STORE = "tokens";

    private final Rules rules;
    private final CheckMetrics metrics;
    private final CheckSettings settings;
    private final Supplier<Instant> readUpTo;
    private final Map<String, Doubt> again = new HashMap<>();
    private ProcessorContext<String, Decision> context;
    private KeyValueStore<String, TokenUses> tokens;
    private NewDecisions decisions;

    /**
     * A token to be looked at again.
     *
     * @param since what was published by then can tell
     * @param trace of what raised it
     */
    private record Doubt(Instant since, Headers trace) {}

    @SuppressWarnings("NullAway.Init") // the stream calls init before anything else
    TokenCheck(Rules rules, CheckMetrics metrics, CheckSettings settings, Supplier<Instant> readUpTo) {
        this.rules = rules;
        this.metrics = metrics;
        this.settings = settings;
        this.readUpTo = readUpTo;
    }

    @Override
    public void init(ProcessorContext<String, Decision> context) {
        this.context = context;
        this.tokens = context.getStateStore(STORE);
        this.decisions = new NewDecisions(context.getStateStore(DecisionStore.NAME));
        again.clear();
        context.schedule(settings.recheckInterval(), PunctuationType.WALL_CLOCK_TIME, _ -> lookAgain());
        context.schedule(settings.sweepInterval(), PunctuationType.WALL_CLOCK_TIME, _ -> sweep());
        sweep();
    }

    @Override
    public void process(Record<String, SessionStep> record) {
        SessionStep step = record.value();
        TokenUses before = Objects.requireNonNullElse(tokens.get(record.key()), TokenUses.NONE);
        TokenUses uses = before.with(step, step.token().orElseThrow());
        TokenUses kept = uses.atMost(settings.sessionsPerToken());
        metrics.forgotten(uses.size() - kept.size());
        if (kept.contains(step.sessionId())) {
            boolean complete = !readUpTo.get().isBefore(now().minus(settings.horizon()));
            if (!complete && kept.severalOpen()) {
                again.put(record.key(), new Doubt(now(), record.headers()));
            }
            check(kept, complete, record.timestamp(), record.headers());
        }
        remember(record.key(), before, kept.heardSince(step.receivedAt().minus(settings.tokenMemory())));
    }

    private void check(TokenUses uses, boolean complete, long timestamp, Headers trace) {
        decisions.of(rules.check(new Facts.OfToken(uses, complete))).forEach(decision -> {
            metrics.decided(decision);
            context.forward(new Record<>(decision.subject().key(), decision, timestamp, trace));
        });
    }

    private void remember(String key, TokenUses before, TokenUses after) {
        if (!after.equals(before)) {
            tokens.put(key, after);
        }
    }

    private void lookAgain() {
        Instant complete = readUpTo.get();
        again.entrySet().removeIf(entry -> {
            Doubt doubt = entry.getValue();
            if (complete.isBefore(doubt.since())) {
                return false;
            }
            TokenUses uses = Objects.requireNonNullElse(tokens.get(entry.getKey()), TokenUses.NONE);
            check(uses, true, Math.max(0, context.currentStreamTimeMs()), doubt.trace());
            return true;
        });
    }

    /** Forgets what is too old, by the time that the events tell, and has the rest looked at again. */
    private void sweep() {
        Instant forgotten = Instant.ofEpochMilli(context.currentStreamTimeMs()).minus(settings.tokenMemory());
        try (KeyValueIterator<String, TokenUses> all = tokens.all()) {
            all.forEachRemaining(entry -> {
                TokenUses kept = entry.value.heardSince(forgotten);
                if (kept.size() == 0) {
                    tokens.delete(entry.key);
                } else if (kept.severalOpen()) {
                    again.putIfAbsent(entry.key, new Doubt(now(), new RecordHeaders()));
                }
            });
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }
}
