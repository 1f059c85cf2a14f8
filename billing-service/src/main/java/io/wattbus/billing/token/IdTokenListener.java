package io.wattbus.billing.token;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.messaging.Outage;
import io.wattbus.billing.messaging.RecordReader;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.IdTokenRecord;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/** Reads {@code id-tokens}: of each its group. */
@Component
class IdTokenListener {

    private final RecordReader reader;
    private final TokenGroupRepository groups;

    IdTokenListener(RecordReader reader, TokenGroupRepository groups) {
        this.reader = reader;
        this.groups = groups;
    }

    @KafkaListener(
            id = "id-tokens",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).ID_TOKENS.name()}",
            concurrency = "1",
            properties = "group.instance.id=${wattbus.messaging.service}-tokens-${wattbus.messaging.instance}")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        for (int i = 0; i < records.size(); i++) {
            try {
                groups.save(toGroup(reader.read(Topics.ID_TOKENS, records.get(i))));
            } catch (RuntimeException e) {
                if (Outage.causedBy(e)) {
                    throw e;
                }
                throw new BatchListenerFailedException("A record cannot be processed", e, i);
            }
        }
    }

    private static TokenGroup toGroup(IdTokenRecord token) {
        return new TokenGroup(
                new OperatorId(token.getOperatorId()),
                token.getType().name(),
                token.getUid(),
                Optional.ofNullable(token.getGroupId()),
                token.getUpdatedAt());
    }
}
