package io.wattbus.gateway.command;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.rest.Page;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The operators' API of commands. */
@RestController
@RequestMapping("/api/v1/stations/{stationId}/commands")
class CommandController {

    private final Commands commands;
    private final CommandViews views;
    private final Stations stations;

    CommandController(Commands commands, CommandViews views, Stations stations) {
        this.commands = commands;
        this.views = views;
        this.stations = stations;
    }

    /** Sends an OCPP request to a station and gives its response. {@code Content-Location} is where it is kept. */
    @PostMapping("/{action}")
    ResponseEntity<JsonNode> send(
            @Tenant OperatorId operator,
            @PathVariable StationId stationId,
            @PathVariable String action,
            @RequestBody JsonNode request)
            throws InterruptedException {
        return switch (commands.send(operator, stationId, action, request)) {
            case CommandOutcome.Concluded(var id, Conclusion.Answered(var response)) ->
                ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_LOCATION, "/api/v1/stations/" + stationId + "/commands/" + id)
                        .body(response);
            case CommandOutcome.Concluded(var id, var conclusion) ->
                throw CommandProblem.of(conclusion).with("commandId", id);
            case CommandOutcome.UnknownStation() -> throw unknownStation();
            case CommandOutcome.UnknownAction() ->
                throw Problem.of(HttpStatus.NOT_FOUND, "unknown-action", "The station's OCPP has no such command");
            case CommandOutcome.InvalidPayload(var violation) ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-payload", violation.description());
        };
    }

    /** The commands of one station, the last first. */
    @GetMapping
    ResponseEntity<Page<CommandView>> list(
            @Tenant OperatorId operator, @PathVariable StationId stationId, PageRequest page) {
        if (stations.find(operator, stationId).isEmpty()) {
            throw unknownStation();
        }
        List<CommandViews.Positioned> rows = views.list(operator, stationId, before(page), page);
        return Page.of(rows, page, CommandViews.Positioned::position, CommandViews.Positioned::view);
    }

    /** One command: how far it is and what came of it. */
    @GetMapping("/{commandId}")
    CommandView get(@Tenant OperatorId operator, @PathVariable StationId stationId, @PathVariable String commandId) {
        return views.find(operator, stationId, id(commandId)).orElseThrow(Problem::notFound);
    }

    private static UUID id(String commandId) {
        try {
            return UUID.fromString(commandId);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound();
        }
    }

    private static Problem unknownStation() {
        return Problem.of(HttpStatus.NOT_FOUND, "unknown-station", "There is no such station");
    }

    private static long before(PageRequest page) {
        try {
            return page.after().isEmpty() ? Long.MAX_VALUE : Long.parseLong(page.after());
        } catch (NumberFormatException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-page", "cursor can not be read");
        }
    }
}
