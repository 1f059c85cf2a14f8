package io.wattbus.billing.cdr;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.charging.IdToken;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.charging.SignedReading;
import io.wattbus.billing.location.ChargingSite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The session as it is billed.
 *
 * @param sequence of the event that is billed
 * @param endedAt not before {@code startedAt}
 * @param site what people know the place by; empty if that is not known
 * @param authMethod how it was allowed (OCPI AuthMethod), if its events tell it
 * @param signedReadings all of the session, in the order of its events
 */
public record ChargedSession(
        SessionId sessionId,
        long sequence,
        Place place,
        Optional<ChargingSite> site,
        Optional<IdToken> idToken,
        Optional<String> authMethod,
        Optional<String> authorizationReference,
        Instant startedAt,
        Instant endedAt,
        EndedBy endedBy,
        long energyMilliWh,
        List<SignedReading> signedReadings) {

    public ChargedSession {
        signedReadings = List.copyOf(signedReadings);
        if (endedAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("A session does not end before it starts");
        }
    }

    Duration totalTime() {
        return Duration.between(startedAt, endedAt);
    }

    /** Whether there is the same to bill: who, where, when and how much. */
    boolean isLike(ChargedSession other) {
        return place.equals(other.place)
                && idToken.equals(other.idToken)
                && authorizationReference.equals(other.authorizationReference)
                && startedAt.equals(other.startedAt)
                && endedAt.equals(other.endedAt)
                && energyMilliWh == other.energyMilliWh;
    }
}
