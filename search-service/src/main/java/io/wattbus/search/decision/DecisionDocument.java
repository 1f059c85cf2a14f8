package io.wattbus.search.decision;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wattbus.search.index.Kind;
import io.wattbus.search.index.Write;
import java.util.Optional;

/**
 * A decision as it is kept: what the API shows, and what only searches use.
 *
 * @param tokenHash of the token's uid
 * @param contractHash of the contract's id
 */
record DecisionDocument(@JsonUnwrapped Decision decision, Optional<String> tokenHash, Optional<String> contractHash) {

    /** A decision never changes: of records with one id the first counts. */
    private static final long ONLY_VERSION = 0;

    Write write() {
        return new Write.Put(Kind.DECISIONS, decision.decisionId().toString(), ONLY_VERSION, this);
    }
}
