package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Operators;
import io.wattbus.gateway.rest.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Provisions id tokens. */
@Component
class IdTokens {

    private final Operators operators;
    private final IdTokenRepository repository;
    private final IdTokenPublisher publisher;
    private final Clock clock;

    IdTokens(Operators operators, IdTokenRepository repository, IdTokenPublisher publisher, Clock clock) {
        this.operators = operators;
        this.repository = repository;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What writing a token gave. */
    record Written(IdTokenDocument token, boolean created) {}

    /** Stores and publishes the token, unless it is already so. Its uid stays spelt as it was at first. */
    @Transactional
    public Written put(OperatorId operator, IdTokenType type, String uid, IdTokenDocument body) {
        if (Surrogate.isReserved(uid)) {
            throw Problem.invalid("uid", "has the form of the names that stations are told instead of long uids");
        }
        if (!body.endsInOurTime()) {
            throw Problem.invalid("validUntil", "is from the year 1 to 9999");
        }
        Optional<IdTokenDocument> stored = repository.find(operator, type, uid);
        IdTokenDocument token =
                body.named(type, stored.map(IdTokenDocument::uid).orElse(uid));
        if (!stored.equals(Optional.of(token))) {
            operators.require(operator);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            repository.save(operator, token, now);
            publisher.publish(operator, token, now);
        }
        return new Written(token, stored.isEmpty());
    }
}
