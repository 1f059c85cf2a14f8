package io.wattbus.billing.session;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.charging.IdToken;
import java.time.Instant;
import java.util.Optional;

/**
 * The session as one of its events tells it.
 *
 * @param sequence position of the event in the session, from 0
 * @param occurredAt by the station's clock
 * @param receivedAt by the gateway's clock
 * @param energyMilliWh imported since the start
 * @param authMethod how it was allowed (OCPI AuthMethod), if the event tells it
 * @param endedBy present if it is an end
 * @param traceParent the trace that it goes on in, if it belongs to one
 */
record Snapshot(
        long sequence,
        Instant startedAt,
        Instant occurredAt,
        Instant receivedAt,
        long energyMilliWh,
        Authorization authorization,
        Optional<IdToken> idToken,
        Optional<String> authMethod,
        Optional<String> authorizationReference,
        Optional<EndedBy> endedBy,
        Optional<String> traceParent) {

    Snapshot {
        if (sequence < 0 || energyMilliWh < 0) {
            throw new IllegalArgumentException("sequence and energyMilliWh must not be negative");
        }
    }

    /** When the session ended, if this is its last word: never before it started, whatever the station's clock says. */
    Instant until() {
        return occurredAt.isBefore(startedAt) ? startedAt : occurredAt;
    }

    /** Whether the same tariff rates it. */
    boolean isRatedLike(Snapshot other) {
        return startedAt.equals(other.startedAt) && idToken.equals(other.idToken);
    }

    Snapshot orNewer(Snapshot other) {
        return other.sequence > sequence ? other : this;
    }
}
