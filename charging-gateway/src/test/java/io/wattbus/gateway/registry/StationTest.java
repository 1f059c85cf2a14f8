package io.wattbus.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StationTest {

    @Test
    void takesConnectorNumbersAsTheyAreWhereTheyAreUniqueInTheStation() {
        Station station = station(connector("E1", 1, 1), connector("E2", 2, 5));

        assertThat(station.connector(5)).contains(connector("E2", 2, 5));
        assertThat(station.connector(2)).isEmpty();
    }

    @Test
    void countsConnectorsOverTheStationWhereEachEvseCountsItsOwn() {
        Station station = station(connector("E1", 1, 1), connector("E1", 1, 2), connector("E2", 2, 1));

        assertThat(station.connector(1)).contains(connector("E1", 1, 1));
        assertThat(station.connector(3)).contains(connector("E2", 2, 1));
        assertThat(station.connector(0)).isEmpty();
        assertThat(station.connector(4)).isEmpty();
    }

    @Test
    void givesAConnectorThatNobodyRegisteredAlwaysTheSameUid() {
        Station station = station(connector("E1", 1, 1));

        EvseConnector unregistered = station.connectorOrUnregistered(3);

        assertThat(unregistered).isEqualTo(station.connectorOrUnregistered(3));
        assertThat(unregistered).isNotEqualTo(station.connectorOrUnregistered(4));
        assertThat(unregistered.connectorNumber()).isEqualTo(3);
    }

    private static Station station(EvseConnector... connectors) {
        return new Station(
                new StationId("WAT-1"), new OperatorId("FI*WAT"), new LocationId("HEL-1"), List.of(connectors));
    }

    private static EvseConnector connector(String uid, int evseNumber, int connectorNumber) {
        return new EvseConnector(new EvseUid(uid), evseNumber, connectorNumber);
    }
}
