package io.wattbus.roaming.session;

import io.wattbus.roaming.delivery.Cause;
import io.wattbus.roaming.delivery.Deliveries;
import io.wattbus.roaming.location.ChargingPlace;
import io.wattbus.roaming.location.Locations;
import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.roaming.party.PartyId;
import io.wattbus.roaming.pull.Pulls;
import io.wattbus.roaming.pull.Slice;
import io.wattbus.roaming.pull.Window;
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

/** The sessions of partners' drivers, and what follows for the partner when one changes. */
@Service
public class Sessions {

    private final SessionRepository repository;
    private final Locations locations;
    private final Pulls pulls;
    private final Deliveries deliveries;
    private final Clock clock;

    Sessions(SessionRepository repository, Locations locations, Pulls pulls, Deliveries deliveries, Clock clock) {
        this.repository = repository;
        this.locations = locations;
        this.pulls = pulls;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Those of the drivers of {@code parties} at stations of {@code operators}, and of nobody else. */
    public Slice<Session> of(Collection<PartyId> operators, Collection<PartyId> parties, Window window) {
        return pulls.read(
                "session",
                "operator_id = any(:operators) and token_party = any(:parties)",
                Map.of("operators", PartyId.values(operators), "parties", PartyId.values(parties)),
                window,
                repository::read);
    }

    /** The session, if it is one of a partner's driver. */
    public Optional<Session> find(UUID id) {
        return repository.find(id);
    }

    /** Folds events into their sessions. */
    @Transactional
    public List<Outcome> apply(List<SessionTold> told) {
        return told.stream().map(this::apply).toList();
    }

    private Outcome apply(SessionTold told) {
        Optional<Session> before = repository.lock(told.session().sessionId());
        return switch (SessionChange.decide(before, told)) {
            case SessionChange.Repeated _ -> Outcome.REPEATED;
            case SessionChange.Stale _ -> Outcome.STALE;
            case SessionChange.Kept _ -> {
                save(before, told.session());
                yield Outcome.APPLIED;
            }
            case SessionChange.Pushed _ -> {
                save(before, told.session());
                deliveries.sessionChanged(
                        told.session().operatorId(),
                        told.session().token().issuer(),
                        told.session().sessionId(),
                        new Cause(told.session().sequence(), told.receivedAt()));
                yield Outcome.APPLIED;
            }
        };
    }

    private void save(Optional<Session> before, Session session) {
        Optional<ChargingPlace> place = before.flatMap(Session::place).or(() -> placeOf(session));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant time = before.map(Session::lastUpdated).filter(now::isBefore).orElse(now);
        repository.save(session.at(place, time));
    }

    private Optional<ChargingPlace> placeOf(Session session) {
        return locations
                .find(session.operatorId(), session.locationId())
                .flatMap(location -> location.place(session.evseUid(), session.connectorNumber()));
    }
}
