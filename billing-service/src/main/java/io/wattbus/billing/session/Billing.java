package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Bill;
import io.wattbus.billing.cdr.Cdr;
import io.wattbus.billing.cdr.Cdrs;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.charging.SignedReading;
import io.wattbus.billing.messaging.Traced;
import io.wattbus.billing.rating.PriceCalculation;
import io.wattbus.billing.rating.Rating;
import io.wattbus.billing.tariff.TariffReference;
import io.wattbus.billing.tariff.TariffVersion;
import io.wattbus.billing.tariff.Tariffs;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    Billing(Tariffs tariffs, Cdrs cdrs, SessionRepository sessions) {
        this.tariffs = tariffs;
        this.cdrs = cdrs;
        this.sessions = sessions;
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
                .<Pricing>map(tariff -> new Pricing.Priced(tariff, rate(session, tariff)))
                .orElseGet(() -> new Pricing.NoTariff(session.place()));
    }

    /** Issues the records of {@code ended}, which have tariffs and are stored. */
    void issue(Collection<BillingSession> ended, Instant now) {
        if (ended.isEmpty()) {
            return;
        }
        Map<SessionId, List<SignedReading>> readings = sessions.signedReadings(
                ended.stream().map(BillingSession::sessionId).toList());
        cdrs.issue(ended.stream()
                .map(session -> new Traced<>(
                        cdr(session, readings.getOrDefault(session.sessionId(), List.of()), now),
                        session.closing().flatMap(Snapshot::traceParent)))
                .toList());
    }

    private Cdr cdr(BillingSession session, List<SignedReading> readings, Instant now) {
        TariffReference tariff = session.tariff().orElseThrow();
        if (!session.sequences().missing().isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("sessionId", session.sessionId())
                    .addKeyValue("operatorId", session.place().operatorId())
                    .addKeyValue("missing", session.sequences().missing())
                    .log("Session billed by its end's own totals: events are missing");
        }
        return Cdr.first(session.charged(readings), Bill.of(tariff, rate(session, tariff)), now);
    }

    private Rating rate(BillingSession session, TariffReference reference) {
        TariffVersion tariff = tariffs.get(session.place().operatorId(), reference);
        return PriceCalculation.price(session.soFar(), tariff.tariff());
    }

    private Optional<TariffReference> inForce(BillingSession session) {
        Snapshot snapshot = session.closing().orElse(session.latest());
        return tariffs.inForce(session.place(), snapshot.startedAt());
    }
}
