package io.wattbus.billing.session;

import io.wattbus.billing.cdr.CdrId;
import io.wattbus.billing.cdr.ChargedSession;
import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.charging.SignedReading;
import io.wattbus.billing.tariff.TariffReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session as folded from its events. Every part is a maximum over the events seen, so their order and repetition make no
 * difference.
 *
 * @param latest the event with the highest sequence
 * @param ended the end with the highest sequence
 * @param billed what the issued record bills
 * @param tariff that rates it: chosen when the session is first seen, or as soon as there is one
 * @param checks how far the fraud checks are
 * @param revision of the stored row, 0 if it is not stored yet
 */
record BillingSession(
        SessionId sessionId,
        Place place,
        Sequences sequences,
        Snapshot latest,
        Optional<Snapshot> ended,
        Optional<Snapshot> billed,
        Optional<TariffReference> tariff,
        BillingState state,
        Checks checks,
        long revision) {

    static BillingSession first(SessionEvent event) {
        return new BillingSession(
                event.sessionId(),
                event.place(),
                Sequences.of(event.sequence()),
                event.snapshot(),
                endOf(event),
                Optional.empty(),
                Optional.empty(),
                new BillingState.Running(),
                Checks.NONE,
                0);
    }

    /** Whether {@code event} would change nothing. */
    boolean hasSeen(SessionEvent event) {
        return isOf(event.place()) && sequences.contains(event.sequence());
    }

    /**
     * This session after {@code event}.
     *
     * @throws IllegalArgumentException if the event is of another operator or station
     */
    BillingSession with(SessionEvent event) {
        if (!isOf(event.place())) {
            throw new IllegalArgumentException("The session belongs to another operator or station");
        }
        return new BillingSession(
                sessionId,
                place,
                sequences.with(event.sequence()),
                latest.orNewer(event.snapshot()),
                endOf(event)
                        .map(end -> ended.map(known -> known.orNewer(end)).orElse(end))
                        .or(() -> ended),
                billed,
                tariff,
                state,
                checks,
                revision);
    }

    /**
     * What there is to bill, once the session has ended: the end as the station reported it; or, after an inferred end, the
     * last that was heard.
     */
    Optional<Snapshot> closing() {
        return ended.map(end -> end.endedBy().equals(Optional.of(EndedBy.REPORTED)) ? end : latest);
    }

    /** The last word on the session so far. */
    Snapshot soFar() {
        return closing().orElse(latest);
    }

    /** The session as a charge detail record shows it; it has ended. */
    ChargedSession charged(List<SignedReading> signedReadings) {
        Snapshot closing = closing().orElseThrow();
        return new ChargedSession(
                sessionId,
                closing.sequence(),
                place,
                closing.idToken(),
                closing.authorizationReference(),
                closing.startedAt(),
                closing.until(),
                ended.flatMap(Snapshot::endedBy).orElseThrow(),
                closing.energyMilliWh(),
                signedReadings);
    }

    /** The record issued for it. */
    Optional<CdrId> cdrId() {
        return billed.map(bill -> CdrId.of(sessionId, 0));
    }

    /** Whether it has ended and is not billed. */
    boolean isToBeBilled() {
        return ended.isPresent() && billed.isEmpty();
    }

    boolean isNew() {
        return revision == 0;
    }

    BillingSession ratedBy(Optional<TariffReference> reference) {
        return new BillingSession(
                sessionId, place, sequences, latest, ended, billed, reference, state, checks, revision);
    }

    BillingSession in(BillingState next) {
        return new BillingSession(sessionId, place, sequences, latest, ended, billed, tariff, next, checks, revision);
    }

    /** Not to be billed before {@code instant}. */
    BillingSession checkedUntil(Instant instant) {
        return with(checks.until(instant));
    }

    /** A hold came when it was billed. */
    BillingSession heldTooLate() {
        return with(checks.tooLate());
    }

    private BillingSession with(Checks next) {
        return new BillingSession(sessionId, place, sequences, latest, ended, billed, tariff, state, next, revision);
    }

    BillingSession issued() {
        return new BillingSession(
                sessionId,
                place,
                sequences,
                latest,
                ended,
                closing(),
                tariff,
                new BillingState.Issued(),
                checks,
                revision);
    }

    private boolean isOf(Place other) {
        return place.operatorId().equals(other.operatorId())
                && place.stationId().equals(other.stationId());
    }

    private static Optional<Snapshot> endOf(SessionEvent event) {
        return Optional.of(event.snapshot())
                .filter(snapshot -> snapshot.endedBy().isPresent());
    }
}
