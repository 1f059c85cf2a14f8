package io.wattbus.gateway.fraud;

import io.wattbus.gateway.inbox.RecordReader;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.FraudSubjectType;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code fraud-decisions}: blocks, stops and their releases; the rest is for others. */
@Component
class FraudDecisionListener {

    /** operatorId/type/uid; a uid may have slashes. */
    private static final Pattern TOKEN = Pattern.compile("([^/]+)/([^/]+)/(.+)", Pattern.DOTALL);

    private final RecordReader reader;
    private final Decisions decisions;
    private final DecisionMetrics metrics;

    FraudDecisionListener(RecordReader reader, Decisions decisions, DecisionMetrics metrics) {
        this.reader = reader;
        this.decisions = decisions;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = "fraud-decisions",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).FRAUD_DECISIONS.name()}")
    void onRecord(ConsumerRecord<byte[], byte[]> record) {
        toDecision(reader.read(Topics.FRAUD_DECISIONS, record))
                .ifPresentOrElse(decision -> metrics.judged(decision, decisions.apply(decision)), metrics::notForUs);
    }

    private static Optional<Decision> toDecision(FraudDecision told) {
        UUID id = told.getDecisionId();
        Instant at = told.getDecidedAt();
        Optional<Instant> until = Optional.ofNullable(told.getValidUntil());
        boolean token = told.getSubjectType() == FraudSubjectType.ID_TOKEN;
        boolean session = told.getSubjectType() == FraudSubjectType.SESSION;
        return switch (told.getAction()) {
            case BLOCK ->
                token ? Optional.of(new Decision.Block(id, operator(told), token(told), at, until)) : Optional.empty();
            case STOP ->
                session
                        ? Optional.of(new Decision.Stop(id, operator(told), session(told), at, until))
                        : Optional.empty();
            case RELEASE ->
                token || session
                        ? Optional.of(new Decision.Release(
                                id,
                                operator(told),
                                token ? token(told) : session(told),
                                at,
                                until,
                                Optional.ofNullable(told.getReleases())))
                        : Optional.empty();
            case HOLD, UNKNOWN -> Optional.empty();
        };
    }

    private static OperatorId operator(FraudDecision told) {
        return new OperatorId(told.getOperatorId());
    }

    private static Subject.Token token(FraudDecision told) {
        Matcher subject = TOKEN.matcher(told.getSubject());
        if (!subject.matches()) {
            throw new IllegalArgumentException("The subject is no token");
        }
        return new Subject.Token(new OperatorId(subject.group(1)), subject.group(2), subject.group(3));
    }

    private static Subject.Session session(FraudDecision told) {
        return new Subject.Session(
                Objects.requireNonNullElseGet(told.getSessionId(), () -> UUID.fromString(told.getSubject())));
    }
}
