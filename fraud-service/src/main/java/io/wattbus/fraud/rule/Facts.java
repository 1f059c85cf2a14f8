package io.wattbus.fraud.rule;

import java.util.Optional;

/** What a rule is given to judge. */
public sealed interface Facts {

    /**
     * A session's event and the place it came from.
     *
     * @param maxPowerW what the connector can deliver; empty if nobody knows the connector
     */
    record OfSession(SessionStep step, Optional<Long> maxPowerW) implements Facts {}

    /**
     * All that is known of the recent sessions of one token.
     *
     * @param complete whether all that was published so far is in here; if not, a session that looks as if it were running
     *     may have ended
     */
    record OfToken(TokenUses uses, boolean complete) implements Facts {}
}
