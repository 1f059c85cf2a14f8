package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Bill;
import io.wattbus.billing.cdr.Cdr;
import io.wattbus.billing.cdr.Cdrs;
import io.wattbus.billing.charging.Place;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.charging.SignedReading;
import io.wattbus.billing.location.LocationClocks;
import io.wattbus.billing.messaging.Traced;
import io.wattbus.billing.rating.PriceCalculation;
import io.wattbus.billing.rating.Rating;
import io.wattbus.billing.tariff.TariffReference;
import io.wattbus.billing.tariff.TariffVersion;
import io.wattbus.billing.tariff.Tariffs;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings sessions, tariffs and the price calculation together. */
@Component
class Billing {

    private static final Logger LOG = LoggerFactory.getLogger(Billing.class);

    private final Tariffs tariffs;
    private final Cdrs cdrs;
    private final SessionRepository sessions;
    private final ReadingRepository readings;
    private final LocationClocks clocks;

    Billing(Tariffs tariffs, Cdrs cdrs, SessionRepository sessions, ReadingRepository readings, LocationClocks clocks) {
        this.tariffs = tariffs;
        this.cdrs = cdrs;
        this.sessions = sessions;
        this.readings = readings;
        this.clocks = clocks;
    }

    /** {@code session} with the tariff it keeps from first sight; looked for again at the end, if there was none then. */
    BillingSession withTariff(BillingSession session) {
        boolean look = session.tariff().isEmpty()
                && (session.isNew() || session.ended().isPresent());
        return look ? session.ratedBy(inForce(session)) : session;
    }

    /** What {@code session} costs so far; the same calculation as for the final record. */
    Pricing price(BillingSession session) {
        return session.tariff()
                .or(() -> inForce(session))
                .<Pricing>map(tariff -> new Pricing.Priced(tariff, rate(session, course(session), tariff)))
                .orElseGet(() -> new Pricing.NoTariff(session.place()));
    }

    /** Issues the records of {@code ended}, which have tariffs and are stored. */
    void issue(Collection<BillingSession> ended, Instant now) {
        if (ended.isEmpty()) {
            return;
        }
        List<SessionId> ids = ended.stream().map(BillingSession::sessionId).toList();
        Map<SessionId, List<SignedReading>> signed = sessions.signedReadings(ids);
        Map<SessionId, Course> courses = readings.find(ids);
        cdrs.issue(ended.stream()
                .map(session -> new Traced<>(
                        cdr(session, Objects.requireNonNull(courses.get(session.sessionId())), signed, now),
                        session.closing().flatMap(Snapshot::traceParent)))
                .toList());
    }

    private Cdr cdr(BillingSession session, Course course, Map<SessionId, List<SignedReading>> signed, Instant now) {
        TariffReference tariff = session.tariff().orElseThrow();
        if (!session.sequences().missing().isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("sessionId", session.sessionId())
                    .addKeyValue("operatorId", session.place().operatorId())
                    .addKeyValue("missing", session.sequences().missing())
                    .log("Session billed by its end's own totals: events are missing");
        }
        return Cdr.first(
                session.charged(signed.getOrDefault(session.sessionId(), List.of())),
                Bill.of(tariff, rate(session, course, tariff)),
                now);
    }

    /** Where the clock is not known, the tariff does not go by it. */
    private Rating rate(BillingSession session, Course course, TariffReference reference) {
        Place place = session.place();
        TariffVersion tariff = tariffs.get(place.operatorId(), reference);
        ZoneId zone = clocks.zone(place.operatorId(), place.locationId()).orElse(ZoneOffset.UTC);
        return PriceCalculation.price(course.upTo(session.soFar(), zone), tariff.tariff());
    }

    private Course course(BillingSession session) {
        return readings.find(session.sessionId());
    }

    private Optional<TariffReference> inForce(BillingSession session) {
        Snapshot snapshot = session.closing().orElse(session.latest());
        return tariffs.inForce(session.place(), snapshot.idToken(), snapshot.startedAt());
    }
}
