package io.wattbus.availability.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.availability.station.StationChange.Placed;
import io.wattbus.availability.station.StationChange.Told;
import io.wattbus.availability.status.ChargingState;
import io.wattbus.availability.status.ConnectionInput;
import io.wattbus.availability.status.ConnectorInput;
import io.wattbus.availability.status.ConnectorStatus;
import io.wattbus.availability.status.EvseStatus;
import io.wattbus.availability.status.Input;
import io.wattbus.availability.status.ReservationInput;
import io.wattbus.availability.status.SessionInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is written, what others are told, and since when. */
class StationUpdateTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final UUID SESSION = new UUID(0, 1);

    private StationState station = StationState.unknown("FI*WAT");

    @Test
    void anEvseIsToldOfWhenItIsPlacedThoughNothingIsKnownOfIt() {
        StationUpdate update = take(placed("loc", 1, Map.of("e1", false)));

        assertThat(update.announced()).containsExactly("e1");
        assertThat(evse("e1").status()).isEqualTo(EvseStatus.UNKNOWN);
        assertThat(evse("e1").statusUpdatedAt()).isEqualTo(NOW);
    }

    @Test
    void theStepsOfASessionAreWrittenAndNotToldUnlessTheyChangeSomething() {
        take(connected(1), session(2, true, ChargingState.CHARGING));

        StationUpdate same = take(session(3, true, ChargingState.CHARGING));
        StationUpdate suspended = take(session(4, true, ChargingState.SUSPENDED_EV));

        assertThat(same.written()).containsExactly("e1");
        assertThat(same.announced()).isEmpty();
        assertThat(suspended.announced()).containsExactly("e1");
    }

    @Test
    void theConnectionConcernsEachEvse() {
        take(placed("loc", 1, Map.of("e1", false, "e2", false)));

        assertThat(take(connected(1)).announced()).containsExactlyInAnyOrder("e1", "e2");
        assertThat(station.lastHeardAt()).isEqualTo(at(1));
    }

    @Test
    void aStatusIsDatedByWhatMadeItAndNotByItsRepetition() {
        take(connected(1), connector(2, ConnectorStatus.OCCUPIED));
        take(connector(5, ConnectorStatus.FINISHING));

        assertThat(evse("e1").status()).isEqualTo(EvseStatus.BLOCKED);
        assertThat(evse("e1").statusUpdatedAt()).isEqualTo(at(2));
    }

    @Test
    void aReservationThatExpiredIsShownFromItsExpiryOn() {
        Instant expiry = NOW.plusSeconds(60);
        take(
                connected(1),
                connector(2, ConnectorStatus.AVAILABLE),
                told(3, new ReservationInput(3, "r", true, expiry)));

        StationUpdate early = StationUpdate.at(station, Set.of(), expiry.minusMillis(1));
        StationUpdate due = StationUpdate.at(station, Set.of("e1"), expiry.plusSeconds(5));

        assertThat(early.changed()).isFalse();
        assertThat(due.announced()).containsExactly("e1");
        assertThat(due.after().evses().get("e1"))
                .satisfies(evse -> assertThat(evse.status()).isEqualTo(EvseStatus.AVAILABLE))
                .satisfies(evse -> assertThat(evse.statusUpdatedAt()).isEqualTo(expiry));
    }

    @Test
    void anExpiryThatChangesNothingIsWrittenSoThatItIsNotDueForever() {
        take(connected(1), told(2, new ReservationInput(2, "r", true, NOW)));

        StationUpdate due = StationUpdate.at(station, Set.of("e1"), NOW.plusSeconds(5));

        assertThat(due.changed()).isTrue();
        assertThat(due.written()).containsExactly("e1");
        assertThat(due.announced()).isEmpty();
    }

    @Test
    void anEvseThatMovedIsWhereItIsPresent() {
        take(placed("old", 5, Map.of("e1", false)));

        take(placed("new", 2, Map.of("e1", false)));
        take(placed("old", 6, Map.of("e1", true)));

        assertThat(evse("e1").placement()).isEqualTo(new Placement("new", 2, false));
    }

    @Test
    void anOlderStateOfALocationTakesNothingBack() {
        take(placed("loc", 5, Map.of("e1", true)));

        StationUpdate older = take(placed("loc", 4, Map.of("e1", false)));

        assertThat(older.changed()).isFalse();
        assertThat(evse("e1").status()).isEqualTo(EvseStatus.REMOVED);
    }

    @Test
    void whatIsToldIsNewOrRepeatedOrStale() {
        take(connected(5));

        assertThat(take(connected(6), connected(6), connected(4)).standings())
                .containsExactly(Standing.APPLIED, Standing.REPEATED, Standing.STALE);
    }

    private StationUpdate take(StationChange... changes) {
        StationUpdate update = StationUpdate.of(station, List.of(changes), NOW);
        station = update.after();
        return update;
    }

    private EvseState evse(String uid) {
        return Objects.requireNonNull(station.evses().get(uid));
    }

    private static StationChange placed(String location, long version, Map<String, Boolean> removed) {
        return new Placed("s", "FI*WAT", location, version, removed, NOW);
    }

    private static StationChange connected(long sequence) {
        return new Told("s", "FI*WAT", "loc", null, new ConnectionInput(sequence, true), at(sequence));
    }

    private static StationChange connector(long sequence, ConnectorStatus status) {
        return told(sequence, new ConnectorInput(sequence, 1, status));
    }

    private static StationChange session(long sequence, boolean running, ChargingState state) {
        return told(sequence, new SessionInput(sequence, SESSION, running, state));
    }

    private static StationChange told(long sequence, Input input) {
        return new Told("s", "FI*WAT", "loc", "e1", input, at(sequence));
    }

    private static Instant at(long sequence) {
        return NOW.minusSeconds(100).plusSeconds(sequence);
    }
}
