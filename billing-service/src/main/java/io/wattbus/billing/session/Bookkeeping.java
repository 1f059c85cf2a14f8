package io.wattbus.billing.session;

import io.wattbus.billing.cdr.Bill;
import io.wattbus.billing.cdr.Cdr;
import io.wattbus.billing.cdr.Cdrs;
import io.wattbus.billing.cdr.ChargedSession;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.charging.SignedReading;
import io.wattbus.billing.location.ChargingSite;
import io.wattbus.billing.location.LocationSites;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works out the records that sessions lead to. A record that is out is never changed: what it bills otherwise is corrected by
 * a credit and a new record (OCPI 2.2.1 mod_cdrs, Credit CDRs).
 */
@Component
class Bookkeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Bookkeeping.class);
    private static final String CORRECTION = "The station has told otherwise since.";

    private final Billing billing;
    private final Cdrs cdrs;
    private final SessionRepository sessions;
    private final ReadingRepository readings;
    private final LocationSites sites;

    Bookkeeping(
            Billing billing, Cdrs cdrs, SessionRepository sessions, ReadingRepository readings, LocationSites sites) {
        this.billing = billing;
        this.cdrs = cdrs;
        this.sessions = sessions;
        this.readings = readings;
        this.sites = sites;
    }

    /** Bills {@code ended}, which have tariffs and whose readings are stored. */
    List<Booking> bill(Collection<BillingSession> ended, Instant now) {
        if (ended.isEmpty()) {
            return List.of();
        }
        List<SessionId> ids = ended.stream().map(BillingSession::sessionId).toList();
        Map<SessionId, List<SignedReading>> signed = sessions.signedReadings(ids);
        Map<SessionId, Course> courses = readings.find(ids);
        return ended.stream()
                .map(session -> bill(
                        session,
                        Objects.requireNonNull(courses.get(session.sessionId())),
                        signed.getOrDefault(session.sessionId(), List.of()),
                        now))
                .toList();
    }

    /** Takes back the record that is out for {@code session}, because {@code why}. */
    Booking takeBack(BillingSession session, BillingState next, String why, Instant now) {
        Cdr current = current(session).orElseThrow();
        return new Booking(session.credited().in(next), List.of(current.credit(why, now)));
    }

    /** The same, because there is nothing to bill any more. */
    Booking takeBack(BillingSession session, BillingState next, Instant now) {
        return takeBack(session, next, CORRECTION, now);
    }

    private Booking bill(BillingSession session, Course course, List<SignedReading> signed, Instant now) {
        Optional<Cdr> current = current(session);
        Bill bill = billing.bill(
                session, course, current.flatMap(known -> known.bill().timeZone()));
        ChargedSession charged = session.charged(site(session, current), signed);
        if (current.isEmpty()) {
            warnOfGaps(session);
            return new Booking(session.issued(), List.of(Cdr.of(session.chain().length(), charged, bill, now)));
        }
        Cdr known = current.get();
        if (known.bills(charged, bill)) {
            return Booking.of(session.in(new BillingState.Issued()));
        }
        LOG.atInfo()
                .addKeyValue("sessionId", session.sessionId())
                .addKeyValue("operatorId", session.place().operatorId())
                .addKeyValue("revision", known.revision())
                .log("A record is corrected: its session was told otherwise since");
        Cdr credit = known.credit(CORRECTION, now);
        return new Booking(session.credited().issued(), List.of(credit, credit.followedBy(charged, bill, now)));
    }

    /** As it was known when the first record was made. */
    private Optional<ChargingSite> site(BillingSession session, Optional<Cdr> before) {
        return before.map(cdr -> cdr.session())
                .filter(known -> known.place().equals(session.place()))
                .flatMap(ChargedSession::site)
                .or(() -> sites.find(session.place()));
    }

    private Optional<Cdr> current(BillingSession session) {
        return session.cdrId()
                .map(id -> cdrs.find(session.place().operatorId(), id).orElseThrow());
    }

    private static void warnOfGaps(BillingSession session) {
        if (!session.sequences().missing().isEmpty()) {
            LOG.atWarn()
                    .addKeyValue("sessionId", session.sessionId())
                    .addKeyValue("operatorId", session.place().operatorId())
                    .addKeyValue("missing", session.sequences().missing())
                    .log("Session billed by its end's own totals: events are missing");
        }
    }
}
