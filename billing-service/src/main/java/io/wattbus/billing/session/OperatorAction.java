package io.wattbus.billing.session;

import io.wattbus.billing.cdr.CdrId;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.SessionId;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody did about a session by the API: kept for good.
 *
 * @param cdrId of CREDIT: the record that was taken back
 * @param doneBy the subject of the caller's token
 */
record OperatorAction(
        SessionId sessionId,
        OperatorId operatorId,
        Kind kind,
        Optional<CdrId> cdrId,
        Optional<String> reason,
        String doneBy,
        Instant doneAt) {

    /** What can be done. */
    enum Kind {
        /** Holds were ended. */
        RELEASE,
        /** A record was taken back. */
        CREDIT
    }
}
