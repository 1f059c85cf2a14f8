package io.wattbus.fraud.check;

import io.wattbus.fraud.charging.OperatorId;
import io.wattbus.fraud.charging.Token;
import io.wattbus.fraud.check.CheckMetrics.Outcome;
import io.wattbus.fraud.connector.ConnectorStore;
import io.wattbus.fraud.decision.DecisionStore;
import io.wattbus.fraud.messaging.DeadLetter;
import io.wattbus.fraud.messaging.ReceivedTrace;
import io.wattbus.fraud.messaging.RecordReader;
import io.wattbus.fraud.messaging.Traces;
import io.wattbus.fraud.messaging.UndecodableRecordException;
import io.wattbus.fraud.rule.Facts;
import io.wattbus.fraud.rule.Finding;
import io.wattbus.fraud.rule.Phase;
import io.wattbus.fraud.rule.SessionStep;
import io.wattbus.fraud.session.CheckedSession;
import io.wattbus.fraud.session.SessionStore;
import io.wattbus.fraud.session.SessionSweep;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.ChargingSessionEvent;
import io.wattbus.schemas.avro.EndedBy;
import io.wattbus.schemas.avro.IdTokenType;
import io.wattbus.schemas.avro.SessionEventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code charging-sessions}: keeps each session's newest state, has the session itself judged, and passes it on to
 * where all sessions of its token come together. An event that comes again is judged again, because the process may have
 * died over it; that makes no other decisions.
 */
final class ChargingSessionListener implements Processor<byte[], byte[], String, Output> {

    private final RecordReader reader;
    private final Traces traces;
    private final Consumer<DeadLetter> deadLetters;
    private final Rules rules;
    private final CheckMetrics metrics;
    private final CheckSettings settings;
    private ProcessorContext<String, Output> context;
    private KeyValueStore<String, CheckedSession> sessions;
    private KeyValueStore<String, Long> connectors;
    private NewDecisions decisions;

    @SuppressWarnings("NullAway.Init") // the stream calls init before anything else
    ChargingSessionListener(
            RecordReader reader,
            Traces traces,
            Consumer<DeadLetter> deadLetters,
            Rules rules,
            CheckMetrics metrics,
            CheckSettings settings) {
        this.reader = reader;
        this.traces = traces;
        this.deadLetters = deadLetters;
        this.rules = rules;
        this.metrics = metrics;
        this.settings = settings;
    }

    @Override
    public void init(ProcessorContext<String, Output> context) {
        this.context = context;
        this.sessions = context.getStateStore(SessionStore.NAME);
        this.connectors = context.getStateStore(ConnectorStore.NAME);
        this.decisions = new NewDecisions(context.getStateStore(DecisionStore.NAME));
        SessionSweep sweep = new SessionSweep(sessions);
        context.schedule(
                settings.sweepInterval(),
                PunctuationType.WALL_CLOCK_TIME,
                _ -> sweep.forget(
                        Instant.ofEpochMilli(context.currentStreamTimeMs()).minus(settings.sessionMemory())));
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try (ReceivedTrace trace = traces.receive(Topics.CHARGING_SESSIONS.name(), record.headers())) {
            check(record, trace.headers());
        }
    }

    private void check(Record<byte[], byte[]> record, Headers trace) {
        SessionStep step;
        List<Finding> findings;
        try {
            step = toStep(reader.read(Topics.CHARGING_SESSIONS, record.value()));
            findings = rules.check(new Facts.OfSession(step, maxPowerW(step)));
        } catch (UndecodableRecordException | IllegalArgumentException | ArithmeticException e) {
            deadLetters.accept(DeadLetter.of(context, record, e));
            return;
        }
        metrics.counted(keep(step));
        if (!step.current()) {
            metrics.late();
        }
        decisions.of(findings).forEach(decision -> {
            metrics.decided(decision);
            forward(record.timestamp(), trace, decision.subject().key(), new Output.Decided(decision));
        });
        step.token().ifPresent(token -> forward(record.timestamp(), trace, token.identity(), new Output.OfToken(step)));
        metrics.checked(step.receivedAt());
    }

    private void forward(long timestamp, Headers trace, String key, Output output) {
        context.forward(new Record<>(key, output, timestamp, trace));
    }

    private Outcome keep(SessionStep step) {
        String key = SessionStore.key(step);
        @Nullable CheckedSession before = sessions.get(key);
        if (before != null && before.lastSequence() >= step.sequence()) {
            return before.lastSequence() == step.sequence() ? Outcome.REPEATED : Outcome.STALE;
        }
        sessions.put(key, CheckedSession.of(step));
        return Outcome.APPLIED;
    }

    private Optional<Long> maxPowerW(SessionStep step) {
        return Optional.ofNullable(
                connectors.get(ConnectorStore.key(step.operatorId(), step.evseUid(), step.connectorNumber())));
    }

    private static SessionStep toStep(ChargingSessionEvent event) {
        return new SessionStep(
                event.getSessionId(),
                event.getSequence(),
                phase(event),
                new OperatorId(event.getOperatorId()).value(),
                event.getStationId(),
                event.getEvseUid(),
                event.getConnectorNumber(),
                token(event),
                event.getStartedAt(),
                event.getOccurredAt(),
                event.getReceivedAt(),
                event.getLive() && !event.getOffline(),
                event.getEnergyMilliWh());
    }

    private static Phase phase(ChargingSessionEvent event) {
        if (event.getType() != SessionEventType.ENDED) {
            return Phase.RUNNING;
        }
        return event.getEndedBy() == EndedBy.REPORTED ? Phase.REPORTED_END : Phase.INFERRED_END;
    }

    /** Nobody's token is not the same token twice. */
    private static Optional<Token> token(ChargingSessionEvent event) {
        return Optional.ofNullable(event.getIdToken())
                .filter(token -> token.getType() != IdTokenType.NO_AUTHORIZATION
                        && !token.getUid().isBlank())
                .map(token -> new Token(
                        event.getOperatorId(),
                        token.getType().name(),
                        token.getUid(),
                        Optional.ofNullable(token.getIssuingParty()),
                        Optional.ofNullable(token.getContractId())));
    }
}
