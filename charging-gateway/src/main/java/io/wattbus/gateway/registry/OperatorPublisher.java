package io.wattbus.gateway.registry;

import io.wattbus.gateway.outbox.Outbox;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.OperatorRecord;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells the other services what an operator is now. */
@Component
class OperatorPublisher {

    private final Outbox outbox;

    OperatorPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(OperatorId id, OperatorDocument operator, Instant at) {
        outbox.append(
                Topics.OPERATORS,
                OperatorRecord.newBuilder()
                        .setOperatorId(id.value())
                        .setName(operator.name())
                        .setLegalEntity(operator.legalEntity())
                        .setVatNumber(operator.vatNumber())
                        .setCurrency(operator.currency())
                        .setWebsite(operator.website())
                        .setUpdatedAt(at)
                        .build());
    }
}
