package io.wattbus.gateway.registry;

import io.wattbus.gateway.rest.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers locations and publishes each change of one or of what stands at it. */
@Component
class Locations {

    private final Operators operators;
    private final LocationRepository locations;
    private final EvseRepository evses;
    private final LocationPublisher publisher;
    private final Clock clock;

    Locations(
            Operators operators,
            LocationRepository locations,
            EvseRepository evses,
            LocationPublisher publisher,
            Clock clock) {
        this.operators = operators;
        this.locations = locations;
        this.evses = evses;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Stores and publishes {@code location}, unless it is already so. */
    @Transactional
    public Saved put(OperatorId operator, LocationId id, LocationDocument location) {
        if (!ZoneId.getAvailableZoneIds().contains(location.timeZone())) {
            throw Problem.invalid("timeZone", "is not an IANA time zone");
        }
        Optional<LocationDocument> stored = locations.lock(operator, id);
        if (stored.equals(Optional.of(location))) {
            return Saved.UNCHANGED;
        }
        operators.require(operator);
        Instant now = now();
        locations.save(operator, location, now);
        publisher.publish(operator, id, location, evses.ofLocation(operator, id), now);
        return stored.isPresent() ? Saved.CHANGED : Saved.CREATED;
    }

    /** Publishes a location after a change of what stands at it; the caller has locked it. */
    void publish(OperatorId operator, LocationId id) {
        LocationDocument location = locations.find(operator, id).orElseThrow();
        publisher.publish(operator, id, location, evses.ofLocation(operator, id), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
