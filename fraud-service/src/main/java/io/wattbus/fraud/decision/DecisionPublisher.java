package io.wattbus.fraud.decision;

import io.wattbus.fraud.charging.Subject;
import io.wattbus.fraud.charging.Token;
import io.wattbus.fraud.messaging.RecordWriter;
import io.wattbus.fraud.messaging.Traces;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.FraudAction;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.FraudSubjectType;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.schemas.avro.IdTokenType;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** Writes {@code fraud-decisions}: for the stream, which sends by itself, and for operators, who wait until it is kept. */
@Component
public class DecisionPublisher {

    private final RecordWriter writer;
    private final KafkaOperations<byte[], byte[]> kafka;
    private final Traces traces;

    DecisionPublisher(RecordWriter writer, KafkaOperations<byte[], byte[]> kafka, Traces traces) {
        this.writer = writer;
        this.kafka = kafka;
        this.traces = traces;
    }

    /**
     * {@code decision} as it goes to Kafka under its subject's key.
     *
     * @throws io.wattbus.fraud.messaging.RegistryException if the registry cannot be asked for the schema's id
     */
    public byte[] write(Decision decision) {
        return writer.write(Topics.FRAUD_DECISIONS, toAvro(decision));
    }

    /** Publishes {@code decision} and returns when Kafka has it for good. */
    void publish(Decision decision) {
        byte[] key = decision.subject().key().getBytes(StandardCharsets.UTF_8);
        kafka.send(new ProducerRecord<>(Topics.FRAUD_DECISIONS.name(), null, key, write(decision), traces.current()))
                .join();
    }

    private static FraudDecision toAvro(Decision decision) {
        Subject subject = decision.subject();
        return FraudDecision.newBuilder()
                .setDecisionId(decision.decisionId())
                .setAction(FraudAction.valueOf(decision.action().name()))
                .setSubjectType(subject.sessionId().isPresent() ? FraudSubjectType.SESSION : FraudSubjectType.ID_TOKEN)
                .setSubject(subject.key())
                .setOperatorId(subject.operatorId())
                .setIdToken(subject.token().map(DecisionPublisher::token).orElse(null))
                .setSessionId(subject.sessionId().orElse(null))
                .setStationId(subject.stationId().orElse(null))
                .setRule(decision.rule())
                .setReason(decision.reason())
                .setReleases(decision.releases().orElse(null))
                .setDecidedAt(decision.decidedAt())
                .setValidUntil(decision.validUntil().orElse(null))
                .build();
    }

    private static IdToken token(Token token) {
        return new IdToken(
                token.uid(),
                IdTokenType.valueOf(token.type()),
                token.issuingParty().orElse(null),
                token.contractId().orElse(null));
    }
}
