package io.wattbus.gateway.reservation;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.rest.Page;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.rest.Problem;
import io.wattbus.gateway.rest.Tenant;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The operators' API of reservations. */
@RestController
@RequestMapping("/api/v1/stations/{stationId}/reservations")
class ReservationController {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final Reservations reservations;
    private final ReservationRepository repository;
    private final Stations stations;
    private final Clock clock;

    ReservationController(Reservations reservations, ReservationRepository repository, Stations stations, Clock clock) {
        this.reservations = reservations;
        this.repository = repository;
        this.stations = stations;
        this.clock = clock;
    }

    /** Has the station keep a connector for a token. */
    @PostMapping
    ResponseEntity<Reservation> post(
            @Tenant OperatorId operator, @PathVariable StationId stationId, @Valid @RequestBody ReservationRequest body)
            throws InterruptedException {
        Station station = station(operator, stationId);
        if (!body.expiresAt().isAfter(clock.instant())) {
            throw Problem.invalid("expiresAt", "is in the past");
        }
        if (body.expiresAt().isAfter(clock.instant().plus(LONGEST))) {
            throw Problem.invalid("expiresAt", "is more than a year away");
        }
        Reservation made = reservations.reserve(station, body);
        if (made.state() == Reservation.State.REFUSED) {
            throw refused(made);
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(made);
    }

    /** The reservations of the station, the newest first. */
    @GetMapping
    ResponseEntity<Page<Reservation>> list(
            @Tenant OperatorId operator, @PathVariable StationId stationId, PageRequest page) {
        List<Reservation> rows = repository.list(station(operator, stationId).id(), below(page), page.rows());
        return Page.of(rows, page, reservation -> Integer.toString(reservation.reservationId()));
    }

    private static int below(PageRequest page) {
        try {
            return page.after().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(page.after());
        } catch (NumberFormatException e) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-page", "cursor can not be read");
        }
    }

    @GetMapping("/{reservationId}")
    Reservation get(@Tenant OperatorId operator, @PathVariable StationId stationId, @PathVariable int reservationId) {
        return repository.find(station(operator, stationId).id(), reservationId).orElseThrow(Problem::notFound);
    }

    /** Has the station give the reservation up. */
    @DeleteMapping("/{reservationId}")
    Reservation delete(@Tenant OperatorId operator, @PathVariable StationId stationId, @PathVariable int reservationId)
            throws InterruptedException {
        Station station = station(operator, stationId);
        if (get(operator, stationId, reservationId).state() == Reservation.State.ACTIVE) {
            switch (reservations.cancel(station, reservationId)) {
                case ACCEPTED, REJECTED -> {}
                case OFFLINE -> throw offline();
                case OCCUPIED, FAULTED, UNAVAILABLE, NONE -> throw unanswered();
            }
        }
        return get(operator, stationId, reservationId);
    }

    private Station station(OperatorId operator, StationId id) {
        return stations.find(operator, id).orElseThrow(Problem::notFound);
    }

    private static Problem refused(Reservation made) {
        return switch (made.reason().orElse(Reservation.EndReason.UNANSWERED)) {
            case OFFLINE -> offline();
            case UNANSWERED -> unanswered();
            case USED, EXPIRED, CANCELLED, FAULTED, UNAVAILABLE, OCCUPIED, REJECTED ->
                Problem.of(HttpStatus.CONFLICT, "reservation-refused", "The station does not keep the connector")
                        .with("reason", made.reason().orElseThrow());
        };
    }

    private static Problem offline() {
        return Problem.of(HttpStatus.CONFLICT, "station-offline", "The station is not connected");
    }

    private static Problem unanswered() {
        return Problem.of(
                HttpStatus.GATEWAY_TIMEOUT, "station-timeout", "The station did not answer; it may have acted");
    }
}
