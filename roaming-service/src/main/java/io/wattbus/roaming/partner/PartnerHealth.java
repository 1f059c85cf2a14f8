package io.wattbus.roaming.partner;

import io.wattbus.roaming.web.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A partner as an operator sees it: how far, what is agreed, and how well; no credentials.
 *
 * @param party such as SE*EMP
 * @param ocpiVersion that was agreed on
 * @param roles that it named when it registered
 * @param lastSuccessAt when it last accepted something
 * @param lastErrorKind what last went wrong, such as timeout or http-500
 * @param failuresInARow since then
 * @param retryAt it is left alone until then
 * @param rotatedAt when credentials were last exchanged
 * @param waitingDeliveries what it is still to be told of this operator
 * @param lag the same by what it is
 */
record PartnerHealth(
        UUID partnerId,
        String party,
        String name,
        PartnerState state,
        Optional<String> ocpiVersion,
        List<Role> roles,
        CredentialsEncoding credentialsEncoding,
        Agreed agreement,
        Optional<Instant> lastSuccessAt,
        Optional<Instant> lastErrorAt,
        Optional<String> lastErrorKind,
        int failuresInARow,
        Optional<Instant> retryAt,
        Optional<Instant> rotatedAt,
        long waitingDeliveries,
        List<Lag> lag) {

    /** Where it stands in a list. */
    Cursor cursor() {
        return new Cursor(party + "/" + partnerId);
    }

    /** A role of its platform. */
    record Role(String role, String party) {}

    /**
     * What it may know of this operator.
     *
     * @param locations that it may know; absent is all that are published
     */
    record Agreed(AgreementState state, List<SharedData> data, Optional<List<String>> locations, Instant agreedAt) {}

    /**
     * What it is still to be told of one kind.
     *
     * @param object EVSE, SESSION ...
     * @param held because the agreement is paused
     * @param flagged because a bill does not come out at what it says
     * @param waitingSince since when the oldest of those waits that can be told
     * @param oldestWaitingS how long that is
     */
    record Lag(
            String object,
            long waiting,
            long held,
            long flagged,
            Optional<Instant> waitingSince,
            Optional<Long> oldestWaitingS) {}
}
