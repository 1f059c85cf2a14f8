package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.wattbus.gateway.Api;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Very many stations that nobody registered, all at once. */
@RunningGateway
class UnknownStationsStormIT {

    private static final int NEWCOMERS = 500;

    @Autowired
    private OcppListener listener;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private StormStations stations;
    private ErrorWatch watch;

    @BeforeEach
    void begin() {
        Fixtures.registered(jdbc, Fixtures.station(1));
        stations = new StormStations(listener.port());
        watch = new ErrorWatch(meters);
    }

    @AfterEach
    void end() {
        watch.close();
        stations.close();
    }

    @ParameterizedTest
    @CsvSource({"PENDING, Pending", "CREATE, Accepted"})
    void unknownStationsThatBootAtOnceAreAnsweredWithoutAnError(String policy, String status) {
        String prefix = rule(policy);

        List<String> answers = stations.all(ids(prefix, NEWCOMERS), stations::boot);

        assertThat(answers).hasSize(NEWCOMERS).allMatch(answer -> answer.contains("\"status\":\"" + status + "\""));
        assertThat(registered(prefix)).isEqualTo(NEWCOMERS);
        watch.expectNoErrors();
    }

    @Test
    void unknownStationsThatAreRejectedAreToldSoWithoutAnError() {
        String prefix = rule("REJECT");

        List<Integer> statuses = stations.all(ids(prefix, NEWCOMERS), stations::refusal);

        assertThat(statuses).hasSize(NEWCOMERS).containsOnly(Refusal.UNKNOWN_STATION.status());
        assertThat(registered(prefix)).isZero();
        watch.expectNoErrors();
    }

    private String rule(String policy) {
        String prefix = "ST" + UUID.randomUUID().toString().substring(0, 8) + "-";
        Api.Answer saved = Api.on(port)
                .with(Tokens.of(null, "platform"))
                .put(
                        "/api/v1/operators/FI*WAT/unknown-stations",
                        "{\"prefix\":\"%s\",\"policy\":\"%s\",\"locationId\":\"HEL-1\"}".formatted(prefix, policy));
        assertThat(saved.status()).as(saved.body().toString()).isBetween(200, 201);
        return prefix;
    }

    private static List<String> ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private int registered(String prefix) {
        return jdbc.sql("select count(*) from station where station_id like :prefix")
                .param("prefix", prefix + "%")
                .query(Integer.class)
                .single();
    }
}
