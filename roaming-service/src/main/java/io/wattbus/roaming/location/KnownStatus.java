package io.wattbus.roaming.location;

import java.time.Instant;

/**
 * The status of an EVSE as it is known here.
 *
 * @param sequence the stationSequence of the newest record that told it
 * @param statusUpdatedAt when it became so, as told
 * @param version grows with every change: what partners' deliveries are counted by
 * @param changedAt when the change came to be known here
 */
record KnownStatus(EvseStatus status, long sequence, Instant statusUpdatedAt, long version, Instant changedAt) {

    /** What is known after {@code told}; the same version if that is nothing new. */
    KnownStatus after(StatusTold told, Instant now) {
        if (!isNewer(told)) {
            return this;
        }
        if (told.status() == status) {
            return new KnownStatus(status, told.sequence(), told.statusUpdatedAt(), version, changedAt);
        }
        Instant time = now.isAfter(changedAt) ? now : changedAt;
        return new KnownStatus(
                told.status(), told.sequence(), told.statusUpdatedAt(), Math.max(version + 1, told.sequence()), time);
    }

    static KnownStatus first(StatusTold told, Instant now) {
        return new KnownStatus(told.status(), told.sequence(), told.statusUpdatedAt(), told.sequence(), now);
    }

    /** What is known once the EVSE has been taken away. */
    KnownStatus removed(Instant now) {
        return new KnownStatus(EvseStatus.REMOVED, sequence, statusUpdatedAt, version + 1, now);
    }

    /** A reservation may expire without a word of the station: then only the time is newer. */
    boolean isNewer(StatusTold told) {
        return told.sequence() > sequence
                || (told.sequence() == sequence && told.statusUpdatedAt().isAfter(statusUpdatedAt));
    }
}
