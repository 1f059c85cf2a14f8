package io.wattbus.availability.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The derivation as a table. Inputs are written as they would be told: {@code 5:AVAILABLE} is the connector's status with
 * its place, {@code 0=5:FAULTED} the whole station's, {@code 2=5:FAULTED} another connector's, {@code 6:running} and
 * {@code 6:ended} the session, {@code 6:reserved}, {@code 6:until-later}, {@code 6:until-now} and {@code 6:released} the
 * reservation.
 */
class DerivationTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // The station's word alone
                "                                         | UNKNOWN",
                "5:UNKNOWN                                | UNKNOWN",
                "5:AVAILABLE                              | AVAILABLE",
                "5:PREPARING                              | BLOCKED",
                "5:FINISHING                              | BLOCKED",
                "5:OCCUPIED                               | BLOCKED",
                "5:CHARGING                               | CHARGING",
                "5:SUSPENDED_EV                           | CHARGING",
                "5:SUSPENDED_EVSE                         | CHARGING",
                "5:RESERVED                               | RESERVED",
                "5:UNAVAILABLE                            | INOPERATIVE",
                "5:FAULTED                                | OUTOFORDER",
                // Several connectors of one EVSE
                "5:AVAILABLE 2=6:FAULTED                  | AVAILABLE",
                "5:FAULTED 2=6:UNAVAILABLE                | OUTOFORDER",
                "5:OCCUPIED 2=6:AVAILABLE                 | BLOCKED",
                "5:CHARGING 2=6:UNAVAILABLE               | CHARGING",
                "5:RESERVED 2=6:AVAILABLE                 | RESERVED",
                // The whole station
                "5:AVAILABLE 0=4:FAULTED                  | OUTOFORDER",
                "5:CHARGING  0=6:FAULTED                  | OUTOFORDER",
                "5:AVAILABLE 0=4:UNAVAILABLE              | INOPERATIVE",
                "5:CHARGING  0=6:UNAVAILABLE              | CHARGING",
                "5:AVAILABLE 0=6:AVAILABLE                | AVAILABLE",
                "5:FAULTED   0=6:UNAVAILABLE              | OUTOFORDER",
                "0=6:AVAILABLE                            | UNKNOWN",
                // A session that runs
                "6:running                                | CHARGING",
                "5:AVAILABLE 6:running                    | CHARGING",
                "5:PREPARING 6:running                    | CHARGING",
                "6:running 7:CHARGING                     | CHARGING",
                "6:running 7:SUSPENDED_EV                 | CHARGING",
                "6:running 7:FINISHING                    | CHARGING",
                "6:running 7:AVAILABLE                    | AVAILABLE",
                "6:running 7:UNAVAILABLE                  | INOPERATIVE",
                "6:running 0=7:UNAVAILABLE                | INOPERATIVE",
                "6:running 5:FAULTED                      | OUTOFORDER",
                "6:running 7:FAULTED                      | OUTOFORDER",
                "6:running 5:OCCUPIED 2=7:AVAILABLE       | CHARGING",
                "5:RESERVED 6:running                     | CHARGING",
                // A session that has ended
                "6:ended                                  | UNKNOWN",
                "5:CHARGING 6:ended                       | BLOCKED",
                "5:SUSPENDED_EVSE 6:ended                 | BLOCKED",
                "5:OCCUPIED 6:ended                       | BLOCKED",
                "5:AVAILABLE 6:ended                      | AVAILABLE",
                "6:ended 7:CHARGING                       | CHARGING",
                "6:ended 7:FINISHING                      | BLOCKED",
                "6:ended 7:AVAILABLE                      | AVAILABLE",
                "5:FAULTED 6:ended                        | OUTOFORDER",
                // Reservations
                "5:AVAILABLE 6:reserved                   | RESERVED",
                "5:AVAILABLE 4:reserved                   | RESERVED",
                "5:AVAILABLE 6:until-later                | RESERVED",
                "5:AVAILABLE 6:until-now                  | AVAILABLE",
                "5:AVAILABLE 6:released                   | AVAILABLE",
                "5:RESERVED 6:released                    | AVAILABLE",
                "6:released 7:RESERVED                    | RESERVED",
                "5:UNAVAILABLE 6:reserved                 | INOPERATIVE",
                "5:OCCUPIED 6:reserved                    | BLOCKED",
                "6:reserved                               | UNKNOWN",
            })
    void derives(@Nullable String told, EvseStatus status) {
        assertThat(Derivation.derive(inputs(told, new ConnectionInput(1, true), false), NOW))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(ConnectorStatus.class)
    void showsUnknownWheneverTheStationIsNotHeard(ConnectorStatus status) {
        String told = "5:" + status + " 6:running";

        assertThat(Derivation.derive(inputs(told, new ConnectionInput(9, false), false), NOW))
                .isEqualTo(EvseStatus.UNKNOWN);
        assertThat(Derivation.derive(inputs(told, null, false), NOW)).isEqualTo(EvseStatus.UNKNOWN);
    }

    @Test
    void knowsTheConnectorsAgainWhenTheStationComesBack() {
        assertThat(Derivation.derive(inputs("5:AVAILABLE", new ConnectionInput(9, true), false), NOW))
                .isEqualTo(EvseStatus.AVAILABLE);
    }

    @Test
    void whatWasTakenAwayIsRemovedWhateverElseIsTold() {
        assertThat(Derivation.derive(inputs("5:AVAILABLE 6:running", new ConnectionInput(9, true), true), NOW))
                .isEqualTo(EvseStatus.REMOVED);
    }

    @ParameterizedTest
    @EnumSource(ChargingState.class)
    void aRunningSessionIsInUseWhateverTheVehicleDoes(ChargingState state) {
        SessionInput session = new SessionInput(6, UUID.randomUUID(), true, state);

        assertThat(Derivation.derive(
                        new EvseInputs(false, new ConnectionInput(1, true), null, List.of(), session, null), NOW))
                .isEqualTo(EvseStatus.CHARGING);
    }

    private static EvseInputs inputs(@Nullable String told, @Nullable ConnectionInput connection, boolean removed) {
        List<ConnectorInput> connectors = new ArrayList<>();
        @Nullable ConnectorInput whole = null;
        @Nullable SessionInput session = null;
        @Nullable ReservationInput reservation = null;
        for (String word : told == null ? new String[0] : told.split(" +")) {
            int connector = word.contains("=") ? Integer.parseInt(word.substring(0, word.indexOf('='))) : 1;
            long sequence = Long.parseLong(word.substring(word.indexOf('=') + 1, word.indexOf(':')));
            String what = word.substring(word.indexOf(':') + 1);
            switch (what) {
                case "running", "ended" ->
                    session =
                            new SessionInput(sequence, new UUID(0, 1), what.equals("running"), ChargingState.CHARGING);
                case "reserved", "released" ->
                    reservation = new ReservationInput(sequence, "r", what.equals("reserved"), null);
                case "until-now" -> reservation = new ReservationInput(sequence, "r", true, NOW);
                case "until-later" -> reservation = new ReservationInput(sequence, "r", true, NOW.plusMillis(1));
                default -> {
                    ConnectorInput input = new ConnectorInput(sequence, connector, ConnectorStatus.valueOf(what));
                    if (connector == ConnectorInput.WHOLE_STATION) {
                        whole = input;
                    } else {
                        connectors.add(input);
                    }
                }
            }
        }
        return new EvseInputs(removed, connection, whole, connectors, session, reservation);
    }
}
