package io.wattbus.fraud.decision;

import io.wattbus.fraud.charging.Action;
import io.wattbus.fraud.charging.Subject;
import io.wattbus.fraud.charging.Token;
import io.wattbus.fraud.messaging.DeadLetter;
import io.wattbus.fraud.messaging.RecordReader;
import io.wattbus.fraud.messaging.UndecodableRecordException;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.IdToken;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Reads {@code fraud-decisions} into every replica's store, at the start and ever after: so a decision counts as made once
 * Kafka has it, whoever made it. Of records with one id the first counts.
 */
public final class DecisionListener implements Processor<byte[], byte[], Void, Void> {

    private final RecordReader reader;
    private final Consumer<DeadLetter> deadLetters;
    private final Arrivals arrivals;
    private ProcessorContext<Void, Void> context;
    private KeyValueStore<String, Decision> store;

    @SuppressWarnings("NullAway.Init") // the stream calls init before anything else
    public DecisionListener(RecordReader reader, Consumer<DeadLetter> deadLetters, Arrivals arrivals) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.arrivals = arrivals;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        this.context = context;
        this.store = context.getStateStore(DecisionStore.NAME);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try {
            keep(toDecision(reader.read(Topics.FRAUD_DECISIONS, record.value())));
        } catch (UndecodableRecordException | IllegalArgumentException e) {
            deadLetters.accept(DeadLetter.of(context, record, e));
        }
    }

    private void keep(Decision decision) {
        if (store.putIfAbsent(DecisionKeys.byId(decision.decisionId()), decision) == null) {
            String operator = decision.subject().operatorId();
            store.put(DecisionKeys.byTime(operator, decision.decidedAt(), decision.decisionId()), decision);
            decision.releases().ifPresent(released -> store.put(DecisionKeys.byReleased(released), decision));
        }
        arrivals.arrived(decision.decisionId());
    }

    private static Decision toDecision(FraudDecision decision) {
        return new Decision(
                decision.getDecisionId(),
                Action.valueOf(decision.getAction().name()),
                new Subject(
                        decision.getOperatorId(),
                        Optional.ofNullable(decision.getIdToken()).map(token -> token(decision, token)),
                        Optional.ofNullable(decision.getSessionId()),
                        Optional.ofNullable(decision.getStationId())),
                decision.getRule(),
                decision.getReason(),
                Optional.ofNullable(decision.getReleases()),
                decision.getDecidedAt(),
                Optional.ofNullable(decision.getValidUntil()));
    }

    private static Token token(FraudDecision decision, IdToken token) {
        return new Token(
                decision.getOperatorId(),
                token.getType().name(),
                token.getUid(),
                Optional.ofNullable(token.getIssuingParty()),
                Optional.ofNullable(token.getContractId()));
    }
}
