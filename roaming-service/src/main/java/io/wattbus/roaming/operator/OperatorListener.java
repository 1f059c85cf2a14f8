package io.wattbus.roaming.operator;

import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.OperatorRecord;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code operators}. */
@Component
class OperatorListener {

    private final Batches batches;
    private final OperatorRepository operators;
    private final EventMetrics metrics;

    OperatorListener(Batches batches, OperatorRepository operators, EventMetrics metrics) {
        this.batches = batches;
        this.operators = operators;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = "operators",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).OPERATORS.name()}",
            properties = "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-operators")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.process(Topics.OPERATORS, records, told -> told.forEach(this::apply));
    }

    private void apply(OperatorRecord record) {
        Operator operator = new Operator(
                new PartyId(record.getOperatorId()),
                record.getName(),
                Optional.ofNullable(record.getWebsite()),
                record.getCurrency());
        metrics.count(Topics.OPERATORS, operators.save(operator, record.getUpdatedAt()));
    }
}
