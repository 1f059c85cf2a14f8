package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Bill;
import io.wattbus.billing.cdr.Cdr;
import io.wattbus.billing.charging.Energy;
import io.wattbus.billing.rating.Price;
import io.wattbus.billing.session.BillingState.NotBillable;
import io.wattbus.billing.session.BillingState.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session costs, running or final.
 *
 * @param asOf the moment of the session that the cost includes
 * @param cost absent while there is no tariff, and where nothing is billed
 * @param unrounded the same before rounding
 * @param cdrId present if it is final
 */
record CostView(
        UUID sessionId,
        BillingState.Name state,
        Optional<Reason> reason,
        Instant startedAt,
        Instant asOf,
        long energyWh,
        Optional<String> currency,
        Optional<Price> cost,
        Optional<Price> unrounded,
        Optional<Price> fixedCost,
        Optional<Price> energyCost,
        Optional<Price> timeCost,
        Optional<Price> parkingCost,
        Optional<String> tariffId,
        Optional<Integer> tariffVersion,
        Optional<UUID> cdrId) {

    /** As issued in {@code cdr}. */
    static CostView of(BillingSession session, Cdr cdr) {
        return of(session, session.chain().billed().orElseThrow(), Optional.of(cdr.bill()));
    }

    /** As it stands. */
    static CostView of(BillingSession session, Pricing pricing) {
        Snapshot last = session.soFar();
        return switch (pricing) {
            case Pricing.Priced(Bill bill) -> of(session, last, Optional.of(bill));
            case Pricing.NoTariff _ -> of(session, last, Optional.empty());
        };
    }

    /** That nothing is billed. */
    static CostView ofNothing(BillingSession session) {
        return of(session, session.closing().orElseThrow(), Optional.empty());
    }

    private static CostView of(BillingSession session, Snapshot last, Optional<Bill> bill) {
        return new CostView(
                session.sessionId().value(),
                session.state().name(),
                session.state() instanceof NotBillable(Reason reason) ? Optional.of(reason) : Optional.empty(),
                last.startedAt(),
                last.until(),
                Energy.toWattHours(last.energyMilliWh()),
                bill.map(Bill::currency),
                bill.map(Bill::total),
                bill.map(Bill::unroundedTotal),
                bill.flatMap(Bill::fixedPart),
                bill.flatMap(Bill::energyPart),
                bill.flatMap(Bill::timePart),
                bill.flatMap(Bill::parkingPart),
                bill.map(b -> b.tariff().tariffId().value()),
                bill.map(b -> b.tariff().version()),
                session.cdrId().map(id -> id.value()));
    }
}
