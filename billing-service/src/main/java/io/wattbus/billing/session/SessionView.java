package io.wattbus.billing.session;

import io.wattbus.billing.charging.EndedBy;
import io.wattbus.billing.charging.Energy;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.session.BillingState.Held;
import io.wattbus.billing.session.BillingState.Issued;
import io.wattbus.billing.session.BillingState.NotBillable;
import io.wattbus.billing.session.BillingState.Reason;
import io.wattbus.billing.session.BillingState.WaitingForSettlement;
import io.wattbus.billing.tariff.TariffReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A session as billing sees it.
 *
 * @param reason of NOT_BILLABLE
 * @param settlementDueAt of WAITING_FOR_SETTLEMENT
 * @param heldUntil of HELD; absent if only a release ends it
 * @param reviewAt of ISSUED after an inferred end: its station told otherwise since, and is waited for until then
 * @param heldTooLate the fraud checks would have held it, but its record was issued: it stands
 * @param missingSequences events that never came
 * @param cdrId the record that holds
 */
record SessionView(
        UUID sessionId,
        BillingState.Name state,
        Optional<Reason> reason,
        Optional<Instant> settlementDueAt,
        Optional<Instant> heldUntil,
        Optional<Instant> reviewAt,
        boolean heldTooLate,
        String locationId,
        String stationId,
        String evseUid,
        int connectorNumber,
        Authorization authorization,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<EndedBy> endedBy,
        long energyWh,
        Optional<String> tariffId,
        Optional<Integer> tariffVersion,
        List<Sequences.Range> missingSequences,
        Optional<UUID> cdrId) {

    static SessionView of(BillingSession session) {
        Place place = session.place();
        Optional<TariffReference> tariff = session.tariff().reference();
        Snapshot last = session.soFar();
        return new SessionView(
                session.sessionId().value(),
                session.state().name(),
                session.state() instanceof NotBillable(Reason reason) ? Optional.of(reason) : Optional.empty(),
                session.state() instanceof WaitingForSettlement(Instant due) ? Optional.of(due) : Optional.empty(),
                session.state() instanceof Held(Optional<Instant> until) ? until : Optional.empty(),
                session.state() instanceof Issued(Optional<Instant> review) ? review : Optional.empty(),
                session.checks().heldTooLate(),
                place.locationId(),
                place.stationId(),
                place.evseUid(),
                place.connectorNumber(),
                last.authorization(),
                last.startedAt(),
                session.closing().map(Snapshot::until),
                session.ended().flatMap(Snapshot::endedBy),
                Energy.toWattHours(last.energyMilliWh()),
                tariff.map(chosen -> chosen.tariffId().value()),
                tariff.map(TariffReference::version),
                session.sequences().missing(),
                session.cdrId().map(id -> id.value()));
    }
}
