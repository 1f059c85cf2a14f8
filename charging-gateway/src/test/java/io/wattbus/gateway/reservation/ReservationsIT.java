package io.wattbus.gateway.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.authorization.Authorizations;
import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.reservation.Reservation.EndReason;
import io.wattbus.gateway.reservation.Reservation.State;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.ConnectorStatus;
import io.wattbus.gateway.station.ConnectorStatusReport;
import io.wattbus.gateway.station.StationReports;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class ReservationsIT {

    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    @Autowired
    private ReservationStore store;

    @Autowired
    private ReservationRepository repository;

    @Autowired
    private Authorizations authorizations;

    @Autowired
    private StationReports reports;

    @Autowired
    private JdbcClient jdbc;

    private final ConnectedStation connected = Fixtures.connected(Fixtures.station(2));
    private final Station station = connected.station();
    private final Answering answering = new Answering();
    private Reservations reservations;

    @BeforeEach
    void register() {
        Fixtures.registered(jdbc, station);
        reservations = new Reservations(store, repository, answering, authorizations, Clock.systemUTC());
    }

    /** A station that answers as a test wants it. */
    private static final class Answering implements ReservationCalls {

        private final List<Wish> wishes = new ArrayList<>();
        private Answer answer = Answer.ACCEPTED;

        @Override
        public Answer reserve(OperatorId operator, StationId id, Wish wish) {
            wishes.add(wish);
            return answer;
        }

        @Override
        public Answer cancel(OperatorId operator, StationId id, int reservationId) {
            return answer;
        }
    }

    @Test
    void keepsAConnectorAndTellsSo() throws InterruptedException {
        Reservation first = reservations.reserve(station, request(1, "RES-1", FAR));
        Reservation second = reservations.reserve(station, request(2, "a-uid-that-is-too-long-for-it", FAR));

        assertThat(first.state()).isEqualTo(State.ACTIVE);
        assertThat(second.reservationId()).isEqualTo(first.reservationId() + 1);
        assertThat(answering.wishes.getLast().uid()).hasSize(20);
        List<StationEvent> events = await().until(() -> events(StationEventType.RESERVED), found -> found.size() == 2);
        assertThat(events.getFirst().getReservationId()).isEqualTo("1");
        assertThat(events.getFirst().getConnectorNumber()).isEqualTo(1);
        assertThat(events.getFirst().getReservationExpiresAt()).isEqualTo(FAR);
        assertThat(events.getLast().getIdToken().getUid()).isEqualTo("a-uid-that-is-too-long-for-it");
    }

    @ParameterizedTest
    @EnumSource(value = ReservationCalls.Answer.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void remembersWhyAStationDoesNotKeepIt(ReservationCalls.Answer answer) throws InterruptedException {
        answering.answer = answer;

        Reservation refused = reservations.reserve(station, request(1, "RES-2", FAR));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.reason()).isPresent();
        assertThat(events(StationEventType.RESERVED)).isEmpty();
    }

    @Test
    void givesUpWhatNobodyWroteDownTheAnswerOf() {
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(6));
        Reservation requested = store.request(station, request(1, "RES-8", FAR), longAgo);

        await().until(() -> state(requested) == State.REFUSED);
        assertThat(repository
                        .find(station.id(), requested.reservationId())
                        .orElseThrow()
                        .reason())
                .contains(EndReason.UNANSWERED);
    }

    @Test
    void endsWhenItsTokenStartsThere() throws InterruptedException {
        Reservation kept = reservations.reserve(station, request(1, "RES-3", FAR));
        Instant now = Instant.now();

        authorizations.starting(station, 2, "RES-3", now, now);
        assertThat(state(kept)).as("at another connector").isEqualTo(State.ACTIVE);
        authorizations.starting(station, 1, "res-3", now, now);

        assertEnded(kept, EndReason.USED);
    }

    @Test
    void endsWhenAStartNamesIt() throws InterruptedException {
        Reservation kept = reservations.reserve(station, request(1, "RES-4", FAR));

        jdbc.sql("""
                        insert into charging_transaction (session_id, transaction_id, orphan, operator_id, location_id,
                            station_id, evse_uid, evse_number, connector_number, station_connector, ocpp_version,
                            authorization_result, reservation_id, started_at, energy_milli_wh, charging_state, sequence,
                            told_at)
                        values (gen_random_uuid(), 'R4', true, 'FI*WAT', 'HEL-1', :station, 'E', 1, 1, 1, 'OCPP_1_6',
                            'NONE', :reservation, now(), 0, 'CHARGING', 0, now())""")
                .param("station", station.id().value())
                .param("reservation", Integer.toString(kept.reservationId()))
                .update();

        await().until(() -> state(kept) == State.ENDED);
        assertEnded(kept, EndReason.USED);
    }

    @Test
    void endsWhenItsTimeIsOver() throws InterruptedException {
        Reservation kept =
                reservations.reserve(station, request(1, "RES-5", Instant.now().plusMillis(200)));

        await().until(() -> state(kept) == State.ENDED);
        assertEnded(kept, EndReason.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAULTED", "UNAVAILABLE"})
    void endsWhenItsConnectorCanNotBeUsed(ConnectorStatus status) throws InterruptedException {
        Reservation kept = reservations.reserve(station, request(1, "RES-6", FAR));

        reports.statusReported(
                connected,
                new ConnectorStatusReport(
                        1, status, "NoError", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Fixtures.CONNECTED_AT.plusSeconds(1));

        assertEnded(kept, EndReason.valueOf(status.name()));
    }

    @Test
    void endsWhenItIsCancelledOrTheStationKnowsNothingOfIt() throws InterruptedException {
        Reservation kept = reservations.reserve(station, request(1, "RES-7", FAR));
        answering.answer = ReservationCalls.Answer.OFFLINE;
        reservations.cancel(station, kept.reservationId());
        assertThat(state(kept)).isEqualTo(State.ACTIVE);

        answering.answer = ReservationCalls.Answer.REJECTED;
        reservations.cancel(station, kept.reservationId());

        assertEnded(kept, EndReason.CANCELLED);
    }

    private void assertEnded(Reservation kept, EndReason reason) {
        Reservation ended = repository.find(station.id(), kept.reservationId()).orElseThrow();
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.reason()).contains(reason);
        List<StationEvent> told =
                await().until(() -> events(StationEventType.RESERVATION_ENDED), found -> !found.isEmpty());
        assertThat(told)
                .singleElement()
                .returns(reason.name(), StationEvent::getReason)
                .returns(Integer.toString(kept.reservationId()), StationEvent::getReservationId);
    }

    private State state(Reservation kept) {
        return repository.find(station.id(), kept.reservationId()).orElseThrow().state();
    }

    private List<StationEvent> events(StationEventType type) {
        return Consumed.of(Topics.STATION_EVENTS, station.id().value()).stream()
                .filter(event -> event.getType() == type)
                .toList();
    }

    private static ReservationRequest request(int connector, String uid, Instant expiresAt) {
        return new ReservationRequest(connector, uid, null, null, null, null, expiresAt);
    }
}
