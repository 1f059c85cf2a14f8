package io.wattbus.gateway.reservation;

import io.wattbus.gateway.authorization.Authorizations;
import io.wattbus.gateway.authorization.StartPresented;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.station.ConnectorStatusChanged;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Makes reservations and ends them: on use, expiry, a fault, or as the operator wants it. */
@Component
class Reservations {

    private static final Logger LOG = LoggerFactory.getLogger(Reservations.class);

    /** Who has not written down by then what the station said will not do so any more. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    private final ReservationStore store;
    private final ReservationRepository repository;
    private final ReservationCalls calls;
    private final Authorizations authorizations;
    private final Clock clock;

    Reservations(
            ReservationStore store,
            ReservationRepository repository,
            ReservationCalls calls,
            Authorizations authorizations,
            Clock clock) {
        this.store = store;
        this.repository = repository;
        this.calls = calls;
        this.authorizations = authorizations;
        this.clock = clock;
    }

    /** Asks the station; the reservation says what came of it. */
    Reservation reserve(Station station, ReservationRequest request) throws InterruptedException {
        Reservation reservation = store.request(station, request, now());
        ReservationCalls.Wish wish = new ReservationCalls.Wish(
                reservation.reservationId(),
                reservation.connectorNumber(),
                authorizations.nameAtStation(station, reservation.idToken(), now()),
                reservation.groupId(),
                reservation.expiresAt());
        store.answered(station, reservation, calls.reserve(station.operatorId(), station.id(), wish), now());
        return repository.find(station.id(), reservation.reservationId()).orElseThrow();
    }

    /** Asks the station to give it up. One that the station does not know of is over, too. */
    ReservationCalls.Answer cancel(Station station, int reservationId) throws InterruptedException {
        ReservationCalls.Answer answer = calls.cancel(station.operatorId(), station.id(), reservationId);
        switch (answer) {
            case ACCEPTED, REJECTED -> store.end(station.id(), reservationId, Reservation.EndReason.CANCELLED, now());
            case OCCUPIED, FAULTED, UNAVAILABLE, OFFLINE, NONE -> {}
        }
        return answer;
    }

    /** In the SQL transaction of the start. */
    @EventListener
    void onStart(StartPresented start) {
        repository.active(start.station().id()).stream()
                .filter(reservation ->
                        ReservationRules.isUsedBy(reservation, start.connectorNumber(), start.uid(), start.groupId()))
                .forEach(reservation -> store.end(
                        start.station().id(), reservation.reservationId(), Reservation.EndReason.USED, start.at()));
    }

    /** In the SQL transaction of the status. */
    @EventListener
    void onStatus(ConnectorStatusChanged change) {
        Station station = change.station().station();
        repository
                .active(station.id())
                .forEach(reservation -> ReservationRules.endBy(reservation, change.connectorNumber(), change.status())
                        .ifPresent(reason -> store.end(
                                station.id(),
                                reservation.reservationId(),
                                reason,
                                change.time().receivedAt())));
    }

    @Scheduled(fixedDelayString = "PT1S")
    void endDue() {
        try {
            Instant now = now();
            repository.due(now).forEach(due -> store.end(due.station(), due.reservationId(), due.reason(), now));
            repository.giveUp(now.minus(LONGEST_ANSWER), now);
        } catch (DataAccessException | TransactionException e) {
            LOG.atWarn().addKeyValue("cause", e.getClass().getName()).log("Reservations wait: the store is away");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
