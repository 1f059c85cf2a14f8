package io.wattbus.gateway.registry;

import io.wattbus.gateway.rest.Problem;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The platform's API of what becomes of stations that nobody registered: which operator gets those of which ids. */
@RestController
@RequestMapping("/api/v1/operators/{operatorId}/unknown-stations")
class UnknownStationController {

    private final UnknownStationRepository rules;
    private final LocationRepository locations;
    private final Clock clock;

    UnknownStationController(UnknownStationRepository rules, LocationRepository locations, Clock clock) {
        this.rules = rules;
        this.locations = locations;
        this.clock = clock;
    }

    @PutMapping
    UnknownStationRule put(@PathVariable OperatorId operatorId, @Valid @RequestBody UnknownStationRule body) {
        if (locations.find(operatorId, new LocationId(body.locationId())).isEmpty()) {
            throw Problem.invalid("locationId", "is not a location of the operator");
        }
        try {
            rules.save(operatorId, body, clock.instant());
        } catch (DuplicateKeyException e) {
            throw Problem.taken("prefix");
        }
        return body;
    }

    @GetMapping
    UnknownStationRule get(@PathVariable OperatorId operatorId) {
        return rules.find(operatorId).orElseThrow(Problem::notFound);
    }

    /** From now on they are turned away. */
    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable OperatorId operatorId) {
        if (!rules.delete(operatorId)) {
            throw Problem.notFound();
        }
        return ResponseEntity.noContent().build();
    }
}
