package io.wattbus.gateway.registry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wattbus.gateway.rest.Page;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operators' API of locations. */
@RestController
@RequestMapping("/api/v1/locations")
class LocationController {

    private final Locations locations;
    private final LocationRepository repository;
    private final EvseRepository evses;

    LocationController(Locations locations, LocationRepository repository, EvseRepository evses) {
        this.locations = locations;
        this.repository = repository;
        this.evses = evses;
    }

    /** A location with what stands at it. */
    record LocationWithEvses(@JsonUnwrapped LocationDocument location, List<Evse> evses) {}

    @PutMapping("/{locationId}")
    ResponseEntity<LocationDocument> put(
            @Tenant OperatorId operator,
            @PathVariable LocationId locationId,
            @Valid @RequestBody LocationDocument body) {
        LocationDocument location = body.withId(locationId);
        return locations.put(operator, locationId, location).answer(location);
    }

    @PostMapping
    ResponseEntity<LocationDocument> post(@Tenant OperatorId operator, @Valid @RequestBody LocationDocument body) {
        LocationId id = new LocationId(Problem.required(body.locationId(), "locationId"));
        if (repository.find(operator, id).isPresent()) {
            throw Problem.taken("locationId");
        }
        return locations.put(operator, id, body).answer(body);
    }

    @GetMapping("/{locationId}")
    LocationWithEvses get(@Tenant OperatorId operator, @PathVariable LocationId locationId) {
        LocationDocument location = repository.find(operator, locationId).orElseThrow(Problem::notFound);
        return new LocationWithEvses(location, evses.ofLocation(operator, locationId));
    }

    @GetMapping
    ResponseEntity<Page<LocationDocument>> list(@Tenant OperatorId operator, PageRequest page) {
        return Page.of(
                repository.list(operator, page), page, location -> Objects.requireNonNull(location.locationId()));
    }
}
