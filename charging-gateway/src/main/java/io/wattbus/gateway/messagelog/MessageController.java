package io.wattbus.gateway.messagelog;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.rest.Page;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operators' API of what was said with stations. */
@RestController
class MessageController {

    private final Stations stations;
    private final MessageRepository repository;

    MessageController(Stations stations, MessageRepository repository) {
        this.stations = stations;
        this.repository = repository;
    }

    /** What was said with the station of late, masked, or only {@code action} and its answers; the newest first. */
    @GetMapping("/api/v1/stations/{stationId}/messages")
    ResponseEntity<Page<MessageView>> list(
            @Tenant OperatorId operator,
            @PathVariable StationId stationId,
            @RequestParam(required = false) @Nullable String action,
            PageRequest page) {
        Station station = stations.find(operator, stationId).orElseThrow(Problem::notFound);
        return Page.of(
                repository.list(operator, station.id(), action, before(page), page), page, MessageView::position);
    }

    private static long before(PageRequest page) {
        try {
            return page.after().isEmpty() ? Long.MAX_VALUE : Long.parseLong(page.after());
        } catch (NumberFormatException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-page", "cursor can not be read");
        }
    }
}
