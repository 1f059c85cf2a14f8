package io.wattbus.gateway.transaction;

import io.wattbus.gateway.authorization.Authorization;
import io.wattbus.gateway.authorization.Verdict;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Refuses a token that is in use already, where operators do not want one to be used twice at once. */
@Component
class ConcurrentUse {

    private final TokenUseRepository uses;
    private final TransactionProperties properties;

    ConcurrentUse(TokenUseRepository uses, TransactionProperties properties) {
        this.uses = uses;
        this.properties = properties;
    }

    /**
     * Who pays for a transaction that begins at {@code place}. Whatever is about to end because it begins at
     * the same connector is no other use, nor is what may be over already. Two stations that ask at the same time are
     * answered one after the other.
     */
    Payer payer(Authorization authorization, Place place, Instant at) {
        Payer payer = Payer.of(authorization);
        if (properties.concurrentUse() || !(payer instanceof Payer.Accepted accepted)) {
            return payer;
        }
        uses.lockToken(place.operator(), accepted.token().uid());
        return uses.isInUse(accepted.token().uid(), place, at)
                ? new Payer.Refused(accepted.token(), Verdict.Reason.CONCURRENT)
                : payer;
    }
}
