package io.wattbus.search.decision;

import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.FraudDecision;
import io.wattbus.schemas.avro.IdToken;
import io.wattbus.search.indexing.Entry;
import io.wattbus.search.indexing.Indexing;
import io.wattbus.search.privacy.TokenHash;
import io.wattbus.search.tenant.OperatorId;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code fraud-decisions}. A decision has the time of what it is about, so it does not tell how late it comes. */
@Component
class DecisionListener {

    private final Indexing indexing;
    private final TokenHash hash;

    DecisionListener(Indexing indexing, TokenHash hash) {
        this.indexing = indexing;
        this.hash = hash;
    }

    @KafkaListener(
            id = "fraud-decisions",
            groupId = "#{@consumerGroup.name()}",
            topics = "#{T(io.wattbus.schemas.Topics).FRAUD_DECISIONS.name()}",
            concurrency = "1",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-decisions")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        indexing.index(
                Topics.FRAUD_DECISIONS,
                records,
                decision -> new Entry(List.of(document(decision, hash).write()), Optional.empty()));
    }

    /** Without the subject, whose name holds the token's uid. */
    static DecisionDocument document(FraudDecision decision, TokenHash hash) {
        Optional<IdToken> token = Optional.ofNullable(decision.getIdToken());
        return new DecisionDocument(
                decision(decision, token),
                token.map(it -> hash.of(it.getUid())),
                token.map(IdToken::getContractId).map(hash::of));
    }

    private static Decision decision(FraudDecision decision, Optional<IdToken> token) {
        return new Decision(
                decision.getDecisionId(),
                decision.getAction().name(),
                decision.getSubjectType().name(),
                new OperatorId(decision.getOperatorId()).value(),
                Optional.ofNullable(decision.getSessionId()),
                Optional.ofNullable(decision.getStationId()),
                token.map(it -> it.getType().name()),
                token.map(IdToken::getIssuingParty),
                decision.getRule(),
                decision.getReason(),
                Optional.ofNullable(decision.getReleases()),
                decision.getDecidedAt(),
                Optional.ofNullable(decision.getValidUntil()));
    }
}
