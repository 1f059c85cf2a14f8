package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.registry.StationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StationPathTest {

    @ParameterizedTest
    @CsvSource({
        "/ocpp/CP001,        CP001",
        "/ocpp/CP001/,       CP001",
        "/ocpp/A%7C1,        A|1",
        "/ocpp/A%7c1,        A|1",
        "/ocpp/%43%50,       CP",
        "/ocpp/A+1,          A+1",
        "/ocpp/FI*WAT*E1,    FI*WAT*E1"
    })
    void namesAStation(String path, String stationId) {
        assertThat(StationPath.of(path)).isEqualTo(new StationPath.Named(new StationId(stationId)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/ocpp",
                "/ocpp/",
                "/ocpp//",
                "/other/CP001",
                "/ocpp/a/b",
                "/ocpp/a%2Fb",
                "/ocpp/CP001//",
                "/ocpp/RDAM%20123",
                "/ocpp/%C3%A4",
                "/ocpp/a%3Ab",
                "/ocpp/%00",
                "/ocpp/1234567890123456789012345678901234567890123456789"
            })
    void namesNobody(String path) {
        assertThat(StationPath.of(path)).isEqualTo(new StationPath.Nobody());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ocpp/%", "/ocpp/A%1", "/ocpp/%zz", "/ocpp/%FF", "/ocpp/%C3", "/ocpp/\u20AC"})
    void cannotBeDecoded(String path) {
        assertThat(StationPath.of(path)).isEqualTo(new StationPath.Undecodable());
    }
}
