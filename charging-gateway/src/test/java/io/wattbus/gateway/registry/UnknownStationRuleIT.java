package io.wattbus.gateway.registry;

import static io.wattbus.gateway.registry.RegistryDocuments.LOCATION;
import static io.wattbus.gateway.registry.RegistryDocuments.OPERATOR;
import static io.wattbus.gateway.registry.RegistryDocuments.PASSWORD;
import static io.wattbus.gateway.registry.RegistryDocuments.STATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of stations that nobody registered. */
@RunningGateway
class UnknownStationRuleIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Stations stations;

    private Api platform;
    private Api operator;

    @BeforeEach
    void provisionOperator() {
        platform = Api.on(port).with(Tokens.of(null, "platform"));
        platform.put("/api/v1/operators/FI*REG", OPERATOR.formatted("Registry"));
        operator = tenant("FI*REG");
        operator.put("/api/v1/locations/REG-1", LOCATION);
        platform.put("/api/v1/operators/SE*OTH", OPERATOR.formatted("Other"));
        tenant("SE*OTH").put("/api/v1/locations/REG-1", LOCATION);
    }

    @Test
    void doesWithUnknownStationsWhatTheRuleOfTheirPrefixSays() {
        String rule = "{\"prefix\": \"NEW-\", \"policy\": \"%s\", \"locationId\": \"REG-1\"}";
        String path = "/api/v1/operators/FI*REG/unknown-stations";

        assertThat(stations.admit(new StationId("NEW-1"), Optional.empty()))
                .isInstanceOf(Admission.UnknownStation.class);
        assertThat(platform.put(path, rule.formatted("PENDING")).status()).isEqualTo(200);
        assertThat(stations.admit(new StationId("NEW-1"), Optional.empty())).isInstanceOf(Admission.Admitted.class);
        assertThat(stations.isAccepted(new StationId("NEW-1"))).isFalse();
        assertThat(operator.get("/api/v1/stations?registration=PENDING").at("/items/0/stationId"))
                .isEqualTo("NEW-1");

        operator.put("/api/v1/stations/NEW-1", STATION.formatted(PASSWORD));
        assertThat(stations.isAccepted(new StationId("NEW-1"))).isTrue();
        assertThat(stations.admit(new StationId("NEW-1"), Optional.empty()))
                .isInstanceOf(Admission.WrongPassword.class);

        platform.put(path, rule.formatted("CREATE"));
        assertThat(stations.admit(new StationId("NEW-2"), Optional.empty())).isInstanceOf(Admission.Admitted.class);
        assertThat(stations.isAccepted(new StationId("NEW-2"))).isTrue();
        assertThat(stations.admit(new StationId("OLD-2"), Optional.empty()))
                .isInstanceOf(Admission.UnknownStation.class);

        assertThat(platform.put("/api/v1/operators/SE*OTH/unknown-stations", rule.formatted("CREATE"))
                        .at("/field"))
                .isEqualTo("prefix");
        assertThat(platform.delete(path).status()).isEqualTo(204);
        assertThat(stations.admit(new StationId("NEW-3"), Optional.empty()))
                .isInstanceOf(Admission.UnknownStation.class);
    }

    private Api tenant(String operatorId) {
        return Api.on(port)
                .with(Tokens.of(operatorId, "locations:read", "locations:write", "stations:read", "stations:write"));
    }
}
