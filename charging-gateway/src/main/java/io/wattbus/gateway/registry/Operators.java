package io.wattbus.gateway.registry;

import io.wattbus.gateway.rest.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registered operators. */
@Component
public class Operators {

    private final OperatorRepository repository;
    private final OperatorPublisher publisher;
    private final Clock clock;

    Operators(OperatorRepository repository, OperatorPublisher publisher, Clock clock) {
        this.repository = repository;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Goes on only if {@code id} is registered.
     *
     * @throws Problem otherwise: a token may speak for an operator that the platform does not have
     */
    public void require(OperatorId id) {
        if (repository.find(id).isEmpty()) {
            throw Problem.of(HttpStatus.CONFLICT, "unknown-operator", "The operator is not registered");
        }
    }

    /** Stores and publishes {@code operator}, unless it is already so. */
    @Transactional
    Saved put(OperatorId id, OperatorDocument operator) {
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
