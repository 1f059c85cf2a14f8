package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Bill;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.location.LocationClocks;
import io.wattbus.billing.rating.PriceCalculation;
import io.wattbus.billing.tariff.TariffReference;
import io.wattbus.billing.tariff.TariffVersion;
import io.wattbus.billing.tariff.Tariffs;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings sessions, tariffs and the price calculation together. */
@Component
class Billing {

    private final Tariffs tariffs;
    private final ReadingRepository readings;
    private final LocationClocks clocks;

    Billing(Tariffs tariffs, ReadingRepository readings, LocationClocks clocks) {
        this.tariffs = tariffs;
        this.readings = readings;
        this.clocks = clocks;
    }

    /** {@code session} with the tariff it keeps from first sight; looked for again at the end, if there was none then. */
    BillingSession withTariff(BillingSession session) {
        ChosenTariff chosen = session.tariff();
        boolean look = chosen.reference().isEmpty()
                && (!chosen.lookedFor() || session.ended().isPresent());
        return look ? session.ratedBy(inForce(session)) : session;
    }

    /** What {@code session} costs so far; the same calculation as for the final record. */
    Pricing price(BillingSession session) {
        return session.tariff()
                .reference()
                .or(() -> inForce(session))
                .<Pricing>map(tariff ->
                        new Pricing.Priced(bill(session, readings.find(session.sessionId()), tariff, Optional.empty())))
                .orElseGet(() -> new Pricing.NoTariff(session.place()));
    }

    /**
     * The bill of {@code session}, which has a tariff.
     *
     * @param zone by whose clock it was billed before; empty is the location's
     */
    Bill bill(BillingSession session, Course course, Optional<ZoneId> zone) {
        return bill(session, course, session.tariff().reference().orElseThrow(), zone);
    }

    /** Where the clock is not known, the tariff does not go by it. */
    private Bill bill(BillingSession session, Course course, TariffReference reference, Optional<ZoneId> before) {
        Place place = session.place();
        TariffVersion tariff = tariffs.get(place.operatorId(), reference);
        Optional<ZoneId> zone = before.or(() -> clocks.zone(place.operatorId(), place.locationId()));
        return Bill.of(
                reference,
                PriceCalculation.price(course.upTo(session.soFar(), zone.orElse(ZoneOffset.UTC)), tariff.tariff()));
    }

    private Optional<TariffReference> inForce(BillingSession session) {
        Snapshot snapshot = session.soFar();
        return tariffs.inForce(session.place(), snapshot.idToken(), snapshot.startedAt());
    }
}
