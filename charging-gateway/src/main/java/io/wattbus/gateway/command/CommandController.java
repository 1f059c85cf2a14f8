package io.wattbus.gateway.command;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operators' API of commands. */
@RestController
class CommandController {

    private final Commands commands;

    CommandController(Commands commands) {
        this.commands = commands;
    }

    /** Sends an OCPP request to a station and gives its response. */
    @PostMapping("/api/v1/stations/{stationId}/commands/{action}")
    JsonNode send(
            @Tenant OperatorId operator,
            @PathVariable StationId stationId,
            @PathVariable String action,
            @RequestBody JsonNode request)
            throws InterruptedException {
        return switch (commands.send(operator, stationId, action, request)) {
            case CommandOutcome.Answered answered -> answered.response();
            case CommandOutcome.UnknownStation() ->
                throw Problem.of(HttpStatus.NOT_FOUND, "unknown-station", "There is no such station");
            case CommandOutcome.UnknownAction() ->
                throw Problem.of(HttpStatus.NOT_FOUND, "unknown-action", "The station's OCPP has no such command");
            case CommandOutcome.InvalidPayload(var violation) ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-payload", violation.description());
            case CommandOutcome.Offline() ->
                throw Problem.of(HttpStatus.CONFLICT, "station-offline", "The station is not connected");
            case CommandOutcome.NotAccepted() ->
                throw Problem.of(HttpStatus.CONFLICT, "station-not-accepted", "The station has not been accepted yet");
            case CommandOutcome.TimedOut() ->
                throw Problem.of(
                        HttpStatus.GATEWAY_TIMEOUT, "station-timeout", "The station did not answer; it may have acted");
            case CommandOutcome.Failed(var code, var description) ->
                throw Problem.of(HttpStatus.BAD_GATEWAY, "station-error", "The station answered with an error")
                        .with("ocppErrorCode", code)
                        .with("ocppErrorDescription", description);
        };
    }
}
