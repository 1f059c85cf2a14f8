package io.wattbus.gateway.command;

import io.wattbus.gateway.outbox.Outbox;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationCommandOutcome;
import io.wattbus.schemas.avro.StationCommandResult;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes {@code station-command-results}. */
@Component
class StationCommandResultPublisher {

    private final Outbox outbox;
    private final Clock clock;

    StationCommandResultPublisher(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Stores it with the caller's transaction. */
    void publish(UUID command, OperatorId operator, StationId station, PartnerResult result) {
        outbox.append(
                Topics.STATION_COMMAND_RESULTS,
                StationCommandResult.newBuilder()
                        .setCommandId(command)
                        .setOperatorId(operator.value())
                        .setStationId(station.value())
                        .setOutcome(outcome(result))
                        .setEndedAt(clock.instant().truncatedTo(ChronoUnit.MILLIS))
                        .build());
    }

    private static StationCommandOutcome outcome(PartnerResult result) {
        return switch (result) {
            case ACCEPTED -> StationCommandOutcome.ACCEPTED;
            case REJECTED -> StationCommandOutcome.REJECTED;
            case OFFLINE -> StationCommandOutcome.OFFLINE;
            case EXPIRED -> StationCommandOutcome.EXPIRED;
            case TIMEOUT -> StationCommandOutcome.TIMEOUT;
            case FAILED -> StationCommandOutcome.FAILED;
            case NOT_SUPPORTED -> StationCommandOutcome.NOT_SUPPORTED;
        };
    }
}
