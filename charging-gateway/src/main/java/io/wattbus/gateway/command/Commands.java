package io.wattbus.gateway.command;

import io.wattbus.gateway.connection.StationConnection;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.rpc.CallOutcome;
import io.wattbus.gateway.rpc.Command;
import io.wattbus.gateway.rpc.ErrorCode;
import io.wattbus.gateway.rpc.Violation;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks commands and sends them to stations that are connected here. */
final class Commands {

    private static final Violation NOT_AN_OBJECT =
            new Violation(ErrorCode.FORMATION_VIOLATION, "The payload must be an object");

    private final BiFunction<OperatorId, StationId, Optional<Station>> stations;
    private final Function<StationId, Optional<StationConnection>> connections;
    private final Predicate<String> known;
    private final Clock clock;

    /**
     * @param stations the stations of an operator
     * @param connections those that are connected
     * @param known the commands of any version of OCPP
     */
    Commands(
            BiFunction<OperatorId, StationId, Optional<Station>> stations,
            Function<StationId, Optional<StationConnection>> connections,
            Predicate<String> known,
            Clock clock) {
        this.stations = stations;
        this.connections = connections;
        this.known = known;
        this.clock = clock;
    }

    /** Sends {@code action} to the operator's station and waits for what becomes of it. */
    CommandOutcome send(OperatorId operator, StationId stationId, String action, JsonNode request)
            throws InterruptedException {
        if (stations.apply(operator, stationId).isEmpty()) {
            return new CommandOutcome.UnknownStation();
        }
        if (!known.test(action)) {
            return new CommandOutcome.UnknownAction();
        }
        Optional<StationConnection> connection = connections.apply(stationId);
        if (connection.isEmpty()) {
            return new CommandOutcome.Offline();
        }
        Optional<Command> command = connection.get().protocol().command(action);
        if (command.isEmpty()) {
            return new CommandOutcome.UnknownAction();
        }
        return request instanceof ObjectNode payload
                ? send(connection.get(), command.get(), payload)
                : new CommandOutcome.InvalidPayload(NOT_AN_OBJECT);
    }

    private CommandOutcome send(StationConnection connection, Command command, ObjectNode request)
            throws InterruptedException {
        Optional<Violation> fault = command.faultOf(request);
        if (fault.isPresent()) {
            return new CommandOutcome.InvalidPayload(fault.get());
        }
        if (!command.isAllowed()) {
            return new CommandOutcome.NotAccepted();
        }
        command.announce(request, clock.instant());
        return switch (connection.calls().call(command.action(), request)) {
            case CallOutcome.Answered(ObjectNode response) -> answered(command, request, response);
            case CallOutcome.Refused(String code, String description) -> new CommandOutcome.Failed(code, description);
            case CallOutcome.TimedOut(), CallOutcome.Disconnected() -> new CommandOutcome.TimedOut();
        };
    }

    private CommandOutcome answered(Command command, ObjectNode request, ObjectNode response) {
        Optional<Violation> fault = command.faultOfResponse(response);
        if (fault.isPresent()) {
            return new CommandOutcome.Failed(
                    fault.get().code().wireName(), fault.get().description());
        }
        command.heard(request, response, clock.instant());
        return new CommandOutcome.Answered(response);
    }
}
