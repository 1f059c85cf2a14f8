package io.wattbus.gateway.authorization;

import io.wattbus.gateway.outbox.Outbox;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.IdTokenRecord;
import io.wattbus.schemas.avro.IdTokenStatus;
import io.wattbus.schemas.avro.Whitelist;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells the other services what a token is now. */
@Component
class IdTokenPublisher {

    private final Outbox outbox;

    IdTokenPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(OperatorId operator, IdTokenDocument token, Instant at) {
        outbox.append(Topics.ID_TOKENS, record(operator, token, at));
    }

    void publishAll(OperatorId operator, List<IdTokenDocument> tokens, Instant at) {
        outbox.appendAll(
                Topics.ID_TOKENS,
                tokens.stream().map(token -> record(operator, token, at)).toList());
    }

    private static IdTokenRecord record(OperatorId operator, IdTokenDocument token, Instant at) {
        return IdTokenRecord.newBuilder()
                .setOperatorId(operator.value())
                .setType(io.wattbus.schemas.avro.IdTokenType.valueOf(
                        Objects.requireNonNull(token.type()).name()))
                .setUid(token.uid())
                .setIssuingParty(token.issuingParty())
                .setContractId(token.contractId())
                .setGroupId(token.groupId())
                .setStatus(IdTokenStatus.valueOf(token.status().name()))
                .setValidUntil(token.validUntil())
                .setWhitelist(Whitelist.valueOf(token.whitelist().name()))
                .setUpdatedAt(at)
                .build();
    }
}
