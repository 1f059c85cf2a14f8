package io.wattbus.gateway.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers operators. */
@Component
class Operators {

    private final OperatorRepository repository;
    private final OperatorPublisher publisher;
    private final Clock clock;

    Operators(OperatorRepository repository, OperatorPublisher publisher, Clock clock) {
        this.repository = repository;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Stores and publishes {@code operator}, unless it is already so. */
    @Transactional
    public Saved put(OperatorId id, OperatorDocument operator) {
        Optional<OperatorDocument> stored = repository.find(id);
        if (stored.equals(Optional.of(operator))) {
            return Saved.UNCHANGED;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        repository.save(operator, now);
        publisher.publish(id, operator, now);
        return stored.isPresent() ? Saved.CHANGED : Saved.CREATED;
    }
}
