package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Bill;
import io.wattbus.billing.cdr.Cdr;
import io.wattbus.billing.cdr.ChargedSession;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.location.LocationClocks;
import io.wattbus.billing.rating.PriceCalculation;
import io.wattbus.billing.tariff.Tariffs;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out again what records bill: from the readings that are kept, with the tariff and by the clock of the record. */
@Component
public class Recalculation {

    private final ReadingRepository readings;
    private final Tariffs tariffs;
    private final LocationClocks clocks;

    Recalculation(ReadingRepository readings, Tariffs tariffs, LocationClocks clocks) {
        this.readings = readings;
        this.tariffs = tariffs;
        this.clocks = clocks;
    }

    /** The bills of {@code cdrs} as they come out today, in the same order. */
    public List<Bill> bills(List<Cdr> cdrs) {
        Map<SessionId, Course> courses = readings.find(
                cdrs.stream().map(cdr -> cdr.session().sessionId()).toList());
        return cdrs.stream()
                .map(cdr -> bill(
                        cdr, Objects.requireNonNull(courses.get(cdr.session().sessionId()))))
                .toList();
    }

    private Bill bill(Cdr cdr, Course course) {
        Bill billed = cdr.bill();
        Place place = cdr.session().place();
        ZoneId zone = billed.timeZone()
                .or(() -> clocks.zone(place.operatorId(), place.locationId()))
                .orElse(ZoneOffset.UTC);
        return Bill.of(
                billed.tariff(),
                PriceCalculation.price(
                        course.upTo(end(cdr.session()), zone),
                        tariffs.get(place.operatorId(), billed.tariff()).tariff()));
    }

    private static Snapshot end(ChargedSession session) {
        return new Snapshot(
                session.sequence(),
                session.startedAt(),
                session.endedAt(),
                session.endedAt(),
                session.energyMilliWh(),
                Authorization.NONE,
                session.idToken(),
                session.authMethod(),
                session.authorizationReference(),
                Optional.of(session.endedBy()),
                Optional.empty());
    }
}
