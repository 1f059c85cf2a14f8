package io.wattbus.billing.session;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.messaging.Outage;
import io.wattbus.billing.messaging.RecordReader;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.FraudSubjectType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/** Reads {@code fraud-decisions}: holds and releases of sessions, each a transaction; the rest is for others. */
@Component
class FraudDecisionListener {

    private final RecordReader reader;
    private final HeldSessions sessions;
    private final HoldMetrics metrics;

    FraudDecisionListener(RecordReader reader, HeldSessions sessions, HoldMetrics metrics) {
        this.reader = reader;
        this.sessions = sessions;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = "fraud-decisions",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).FRAUD_DECISIONS.name()}",
            concurrency = "1",
            properties = "group.instance.id=${wattbus.messaging.service}-decisions-${wattbus.messaging.instance}")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        for (int i = 0; i < records.size(); i++) {
            try {
                apply(reader.read(Topics.FRAUD_DECISIONS, records.get(i)));
            } catch (RuntimeException e) {
                if (Outage.causedBy(e)) {
                    throw e;
                }
                throw new BatchListenerFailedException("A record cannot be processed", e, i);
            }
        }
    }

    private void apply(FraudDecision decision) {
        toDecision(decision)
                .ifPresentOrElse(ours -> metrics.applied(ours, sessions.apply(ours)), metrics::notForBilling);
    }

    private static Optional<HoldDecision> toDecision(FraudDecision decision) {
        if (decision.getSubjectType() != FraudSubjectType.SESSION) {
            return Optional.empty();
        }
        OperatorId operator = new OperatorId(decision.getOperatorId());
        return switch (decision.getAction()) {
            case HOLD ->
                Optional.of(new HoldDecision.Hold(
                        decision.getDecisionId(),
                        session(decision),
                        operator,
                        decision.getDecidedAt(),
                        Optional.ofNullable(decision.getValidUntil())));
            case RELEASE ->
                Optional.of(new HoldDecision.Release(
                        decision.getDecisionId(),
                        session(decision),
                        operator,
                        decision.getDecidedAt(),
                        Optional.ofNullable(decision.getReleases())));
            case UNKNOWN, BLOCK, STOP -> Optional.empty();
        };
    }

    private static SessionId session(FraudDecision decision) {
        return new SessionId(
                Objects.requireNonNullElseGet(decision.getSessionId(), () -> UUID.fromString(decision.getSubject())));
    }
}
