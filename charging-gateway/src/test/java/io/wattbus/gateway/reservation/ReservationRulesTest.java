package io.wattbus.gateway.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.authorization.IdToken;
import io.wattbus.gateway.authorization.IdTokenType;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.reservation.Reservation.EndReason;
import io.wattbus.gateway.station.ConnectorStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservationRulesTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1, uid-1, , true",
        "1, 2, UID-1, , false",
        "0, 2, Uid-1, , true",
        "1, 1, UID-2, , false",
        "1, 1, UID-2, FAMILY, true",
        "1, 1, UID-2, OTHERS, false"
    })
    void isUsedByItsTokenOrGroupAtItsConnector(int reserved, int connector, String uid, String group, boolean used) {
        assertThat(ReservationRules.isUsedBy(reservation(reserved), connector, uid, Optional.ofNullable(group)))
                .isEqualTo(used);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, FAULTED, FAULTED",
        "1, 0, FAULTED, FAULTED",
        "1, 2, FAULTED, ",
        "0, 1, FAULTED, ",
        "0, 0, UNAVAILABLE, UNAVAILABLE",
        "1, 1, UNAVAILABLE, UNAVAILABLE",
        "1, 1, AVAILABLE, ",
        "1, 1, RESERVED, "
    })
    void endsWithItsConnectorOrTheWholeStation(int reserved, int connector, ConnectorStatus status, EndReason reason) {
        assertThat(ReservationRules.endBy(reservation(reserved), connector, status))
                .isEqualTo(Optional.ofNullable(reason));
    }

    private static Reservation reservation(int connector) {
        return new Reservation(
                new StationId("WAT-1"),
                1,
                connector,
                new IdToken("UID-1", IdTokenType.RFID, Optional.empty(), Optional.empty()),
                Optional.of("FAMILY"),
                Reservation.State.ACTIVE,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty());
    }
}
