package io.wattbus.roaming.cdr;

import io.wattbus.roaming.delivery.Cause;
import io.wattbus.roaming.delivery.Deliveries;
import io.wattbus.roaming.delivery.News;
import io.wattbus.roaming.location.ChargingPlace;
import io.wattbus.roaming.location.Locations;
import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.roaming.partner.AuditTrail;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.pricecheck.Difference;
import io.wattbus.roaming.pull.Pulls;
import io.wattbus.roaming.pull.Slice;
import io.wattbus.roaming.pull.Window;
import io.wattbus.roaming.session.Session;
import io.wattbus.roaming.session.Sessions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The charge detail records of partners' drivers, and their way to the partner. */
@Service
public class Cdrs {

    private final CdrRepository repository;
    private final Sessions sessions;
    private final Locations locations;
    private final Pulls pulls;
    private final Deliveries deliveries;
    private final CdrChecks checks;
    private final AuditTrail audit;
    private final Clock clock;

    Cdrs(
            CdrRepository repository,
            Sessions sessions,
            Locations locations,
            Pulls pulls,
            Deliveries deliveries,
            CdrChecks checks,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.sessions = sessions;
        this.locations = locations;
        this.pulls = pulls;
        this.deliveries = deliveries;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of the drivers of {@code parties} at stations of {@code operators}, and of nobody else. */
    public Slice<Cdr> of(Collection<PartyId> operators, Collection<PartyId> parties, Window window) {
        return pulls.read(
                "cdr",
                "operator_id = any(:operators) and token_party = any(:parties) and complete and not held",
                Map.of("operators", PartyId.values(operators), "parties", PartyId.values(parties)),
                window,
                repository::read);
    }

    /** The record, once it is known where its session took place. */
    @Transactional
    public Optional<Cdr> complete(UUID id) {
        return repository.find(id).flatMap(cdr -> cdr.place().isPresent() ? Optional.of(cdr) : completed(cdr));
    }

    /** Keeps {@code issued} and has their partners told, each once. */
    @Transactional
    public List<Outcome> apply(List<Cdr> issued) {
        return issued.stream().map(this::apply).toList();
    }

    private Outcome apply(Cdr cdr) {
        Optional<Session> session = sessions.find(cdr.sessionId());
        Optional<ChargingPlace> place =
                session.flatMap(Session::place).or(() -> placeOf(cdr)).or(cdr::place);
        Optional<Difference> difference = checks.difference(cdr);
        boolean held = difference.isPresent() && checks.holds();
        if (!repository.add(cdr.at(place, now()), held)) {
            return Outcome.REPEATED;
        }
        session.filter(Session::ended).ifPresent(ended -> tellEnd(ended, cdr));
        deliveries.tell(News.ofCdr(
                cdr.operatorId(),
                cdr.token().issuer(),
                cdr.cdrId(),
                new Cause(cdr.revision(), cdr.issuedAt()),
                new Deliveries.After(cdr.sessionId(), cdr.sessionSequence()),
                held,
                difference));
        return Outcome.APPLIED;
    }

    /**
     * Lets a record of {@code operator} go that is held because it does not come out at what it says; false if there is
     * none.
     */
    @Transactional
    public boolean release(PartyId operator, UUID id) {
        Optional<Cdr> held = repository.lockHeld(operator, id);
        held.ifPresent(cdr -> {
            repository.release(cdr.at(cdr.place(), now()));
            deliveries
                    .release(operator, id)
                    .forEach(
                            partner -> audit.record(partner, operator, AuditTrail.Deed.RECORD_RELEASED, id.toString()));
        });
        return held.isPresent();
    }

    /** A partner that registered between the end and the bill has not been told of the end yet. */
    private void tellEnd(Session ended, Cdr cdr) {
        deliveries.sessionChanged(
                ended.operatorId(),
                ended.token().issuer(),
                ended.sessionId(),
                new Cause(ended.sequence(), cdr.issuedAt()));
    }

    private Optional<Cdr> completed(Cdr cdr) {
        return placeOf(cdr).map(place -> {
            Cdr complete = cdr.at(Optional.of(place), now());
            repository.complete(complete);
            return complete;
        });
    }

    private Optional<ChargingPlace> placeOf(Cdr cdr) {
        return locations
                .find(cdr.operatorId(), cdr.locationId())
                .flatMap(location -> location.place(cdr.evseUid(), cdr.connectorNumber()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
