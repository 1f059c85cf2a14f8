package io.wattbus.billing.session;

import io.wattbus.billing.cdr.CdrId;
import io.wattbus.billing.cdr.ChargedSession;
import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.charging.SignedReading;
import io.wattbus.billing.location.ChargingSite;
import io.wattbus.billing.tariff.TariffReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session as folded from its events. Every part is a minimum or maximum over the events seen, so their order and
 * repetition make no difference.
 *
 * @param place as its first event tells it
 * @param latest the event with the highest sequence
 * @param ended the end with the highest sequence
 * @param chain the records issued for it
 * @param tariff that rates it, and whether it was looked for
 * @param checks how far the fraud checks are
 * @param revision of the stored row, 0 if it is not stored yet
 */
record BillingSession(
        SessionId sessionId,
        Place place,
        Sequences sequences,
        Snapshot latest,
        Optional<Snapshot> ended,
        Chain chain,
        ChosenTariff tariff,
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
                Chain.EMPTY,
                ChosenTariff.NOT_YET,
                new BillingState.Running(),
                Checks.NONE,
                0);
    }

    /** Whether {@code event} would change nothing. */
    boolean hasSeen(SessionEvent event) {
        return isOf(event.place()) && sequences.contains(event.sequence());
    }

    /**
     * This session after {@code event}. Its tariff is chosen anew if it now takes place elsewhere, is another's or began
     * at another time.
     *
     * @throws IllegalArgumentException if the event is of another operator or station
     */
    BillingSession with(SessionEvent event) {
        if (!isOf(event.place())) {
            throw new IllegalArgumentException("The session belongs to another operator or station");
        }
        BillingSession after = new BillingSession(
                sessionId,
                event.sequence() < sequences.first() ? event.place() : place,
                sequences.with(event.sequence()),
                latest.orNewer(event.snapshot()),
                endOf(event)
                        .map(end -> ended.map(known -> known.orNewer(end)).orElse(end))
                        .or(() -> ended),
                chain,
                tariff,
                state,
                checks,
                revision);
        boolean same = after.place.equals(place) && after.soFar().isRatedLike(soFar());
        return same ? after : after.with(ChosenTariff.NOT_YET);
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
    ChargedSession charged(Optional<ChargingSite> site, List<SignedReading> signedReadings) {
        Snapshot closing = closing().orElseThrow();
        return new ChargedSession(
                sessionId,
                closing.sequence(),
                place,
                site,
                closing.idToken(),
                closing.authMethod(),
                closing.authorizationReference(),
                closing.startedAt(),
                closing.until(),
                ended.flatMap(Snapshot::endedBy).orElseThrow(),
                closing.energyMilliWh(),
                signedReadings);
    }

    /** The record that holds. */
    Optional<CdrId> cdrId() {
        return chain.current(sessionId);
    }

    /** Whether a record is out that holds. */
    boolean isBilled() {
        return chain.billed().isPresent();
    }

    /** Whether it has ended and is not billed. */
    boolean isToBeBilled() {
        return ended.isPresent() && !isBilled();
    }

    BillingSession ratedBy(Optional<TariffReference> reference) {
        return with(new ChosenTariff(reference, true));
    }

    BillingSession in(BillingState next) {
        return new BillingSession(sessionId, place, sequences, latest, ended, chain, tariff, next, checks, revision);
    }

    /** Not to be billed before {@code instant}. */
    BillingSession checkedUntil(Instant instant) {
        return with(checks.until(instant));
    }

    /** A hold came when it was billed. */
    BillingSession heldTooLate() {
        return with(checks.tooLate());
    }

    /** A record of what is to be billed was issued. */
    BillingSession issued() {
        return with(chain.with(closing().orElseThrow())).in(new BillingState.Issued());
    }

    /** Its record was taken back. */
    BillingSession credited() {
        return with(chain.credited());
    }

    private BillingSession with(Checks next) {
        return new BillingSession(sessionId, place, sequences, latest, ended, chain, tariff, state, next, revision);
    }

    private BillingSession with(ChosenTariff next) {
        return new BillingSession(sessionId, place, sequences, latest, ended, chain, next, state, checks, revision);
    }

    private BillingSession with(Chain next) {
        return new BillingSession(sessionId, place, sequences, latest, ended, next, tariff, state, checks, revision);
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
