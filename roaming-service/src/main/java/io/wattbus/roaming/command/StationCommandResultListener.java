package io.wattbus.roaming.command;

import io.wattbus.roaming.messaging.Batches;
import io.wattbus.roaming.messaging.EventMetrics;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationCommandResult;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Reads {@code station-command-results}. */
@Component
class StationCommandResultListener {

    private final Batches batches;
    private final Commands commands;
    private final EventMetrics metrics;

    StationCommandResultListener(Batches batches, Commands commands, EventMetrics metrics) {
        this.batches = batches;
        this.commands = commands;
        this.metrics = metrics;
    }

    @KafkaListener(
            id = "station-command-results",
            idIsGroup = false,
            topics = "#{T(io.wattbus.schemas.Topics).STATION_COMMAND_RESULTS.name()}",
            properties =
                    "group.instance.id=${spring.kafka.consumer.properties.group.instance.id}-station-command-results")
    void onRecords(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.process(Topics.STATION_COMMAND_RESULTS, records, results -> results.forEach(this::apply));
    }

    private void apply(StationCommandResult result) {
        metrics.count(
                Topics.STATION_COMMAND_RESULTS,
                commands.ended(result.getCommandId(), result.getOperatorId(), outcome(result)));
    }

    private static CommandOutcome outcome(StationCommandResult result) {
        return switch (result.getOutcome()) {
            case ACCEPTED -> CommandOutcome.ACCEPTED;
            case REJECTED -> CommandOutcome.REJECTED;
            case OFFLINE -> CommandOutcome.OFFLINE;
            case EXPIRED, TIMEOUT -> CommandOutcome.TIMEOUT;
            case FAILED, UNKNOWN -> CommandOutcome.FAILED;
            case NOT_SUPPORTED -> CommandOutcome.NOT_SUPPORTED;
        };
    }
}
