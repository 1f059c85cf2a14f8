package io.wattbus.gateway.registry;

import io.wattbus.gateway.rest.Page;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operators' API of stations. */
@RestController
@RequestMapping("/api/v1/stations")
class StationController {

    private final StationRegistration registration;
    private final StationViews views;

    StationController(StationRegistration registration, StationViews views) {
        this.registration = registration;
        this.views = views;
    }

    @PutMapping("/{stationId}")
    ResponseEntity<StationView> put(
            @Tenant OperatorId operator, @PathVariable StationId stationId, @Valid @RequestBody StationDocument body) {
        Saved saved = registration.put(operator, stationId, body);
        return saved.answer(get(operator, stationId));
    }

    @PostMapping
    ResponseEntity<StationView> post(@Tenant OperatorId operator, @Valid @RequestBody StationDocument body) {
        StationId id = new StationId(Problem.required(body.stationId(), "stationId"));
        if (views.find(operator, id).isPresent()) {
            throw Problem.taken("stationId");
        }
        return put(operator, id, body);
    }

    @GetMapping("/{stationId}")
    StationView get(@Tenant OperatorId operator, @PathVariable StationId stationId) {
        return views.find(operator, stationId).orElseThrow(Problem::notFound);
    }

    @GetMapping
    ResponseEntity<Page<StationView>> list(
            @Tenant OperatorId operator, @ParameterObject StationFilter filter, PageRequest page) {
        return Page.of(views.list(operator, filter, page), page, StationView::stationId);
    }
}
