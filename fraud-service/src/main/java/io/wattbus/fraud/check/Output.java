package io.wattbus.fraud.check;

import io.wattbus.fraud.decision.Decision;
import io.wattbus.fraud.rule.SessionStep;

/** What leaves the check of a session. */
sealed interface Output {

    /** To be looked at together with the token's other sessions. */
    record OfToken(SessionStep step) implements Output {}

    /** To be published. */
    record Decided(Decision decision) implements Output {}
}
