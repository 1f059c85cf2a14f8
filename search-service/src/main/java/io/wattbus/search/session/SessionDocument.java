package io.wattbus.search.session;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.wattbus.search.index.Kind;
import io.wattbus.search.index.Write;
import java.util.Optional;

/**
 * A session as it is kept: what the API shows, and what only searches and sums use.
 *
 * @param energyMilliWh so that sums are rounded once
 * @param tokenHash of the token's uid
 * @param contractHash of the contract's id
 */
record SessionDocument(
        @JsonUnwrapped Session session, long energyMilliWh, Optional<String> tokenHash, Optional<String> contractHash) {

    /** Written unless an event of the same or a higher sequence was. */
    Write write() {
        return new Write.Put(Kind.SESSIONS, session.sessionId().toString(), session.lastSequence(), this);
    }
}
