package io.wattbus.gateway.reservation;

import io.wattbus.gateway.outbox.StationSequences;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.registry.Stations;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of reservations in the database: each call is one SQL transaction with the event that tells of it. */
@Component
class ReservationStore {

    private final StationSequences sequences;
    private final ReservationRepository reservations;
    private final ReservationPublisher publisher;
    private final Stations stations;

    ReservationStore(
            StationSequences sequences,
            ReservationRepository reservations,
            ReservationPublisher publisher,
            Stations stations) {
        this.sequences = sequences;
        this.reservations = reservations;
        this.publisher = publisher;
        this.stations = stations;
    }

    /** Writes a reservation down before the station is asked. */
    @Transactional
    public Reservation request(Station station, ReservationRequest request, Instant at) {
        sequences.lock(station.id().value());
        Reservation reservation = new Reservation(
                station.id(),
                reservations.nextId(station.id()),
                request.connector(),
                request.idToken(station.operatorId()),
                Optional.ofNullable(request.groupId()),
                Reservation.State.REQUESTED,
                Optional.empty(),
                at,
                request.expiresAt(),
                Optional.empty());
        reservations.insert(station.operatorId(), reservation);
        return reservation;
    }

    /** The station answered. */
    @Transactional
    public void answered(Station station, Reservation reservation, ReservationCalls.Answer answer, Instant at) {
        sequences.lock(station.id().value());
        Optional<Reservation.EndReason> refused = refusal(answer);
        boolean changed = reservations.change(
                station.id(),
                reservation.reservationId(),
                Reservation.State.REQUESTED,
                refused.isPresent() ? Reservation.State.REFUSED : Reservation.State.ACTIVE,
                refused,
                at);
        if (changed && refused.isEmpty()) {
            publisher.reserved(station, reservations.version(station.id()), reservation, at);
        }
    }

    /** A reservation that is active is over. */
    @Transactional
    public void end(StationId id, int reservationId, Reservation.EndReason reason, Instant at) {
        sequences.lock(id.value());
        boolean ended = reservations.change(
                id, reservationId, Reservation.State.ACTIVE, Reservation.State.ENDED, Optional.of(reason), at);
        if (ended) {
            Reservation reservation = reservations.find(id, reservationId).orElseThrow();
            stations.find(id)
                    .ifPresent(station -> publisher.ended(station, reservations.version(id), reservation, reason, at));
        }
    }

    private static Optional<Reservation.EndReason> refusal(ReservationCalls.Answer answer) {
        return switch (answer) {
            case ACCEPTED -> Optional.empty();
            case OCCUPIED -> Optional.of(Reservation.EndReason.OCCUPIED);
            case FAULTED -> Optional.of(Reservation.EndReason.FAULTED);
            case UNAVAILABLE -> Optional.of(Reservation.EndReason.UNAVAILABLE);
            case REJECTED -> Optional.of(Reservation.EndReason.REJECTED);
            case OFFLINE -> Optional.of(Reservation.EndReason.OFFLINE);
            case NONE -> Optional.of(Reservation.EndReason.UNANSWERED);
        };
    }
}
