package io.wattbus.gateway.transaction;

import static io.wattbus.gateway.transaction.Examples.TOKEN;
import static io.wattbus.gateway.transaction.Examples.start;
import static io.wattbus.gateway.transaction.Examples.stop;
import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.gateway.Api;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.Tokens;
import io.wattbus.gateway.station.ConnectedStation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class TransactionApiIT {

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Api operator;

    private final ConnectedStation station = Fixtures.connected(Fixtures.station(2));

    @BeforeEach
    void provision() {
        Fixtures.token(jdbc, TOKEN, "ACCEPTED");
        operator = Api.on(port).with(Tokens.of("FI*WAT", "transactions:read"));
    }

    @Test
    void showsATransactionInWattHoursAndItsTokenMasked() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        transactions.stop(station, stop(started.transactionId(), 120, 3_500));

        Api.Answer answer = operator.get("/api/v1/transactions/" + started.sessionId());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/state")).isEqualTo("ENDED");
        assertThat(answer.at("/energyWh")).isEqualTo("2500");
        assertThat(answer.at("/startedAt")).isEqualTo("2026-05-01T10:01:00Z");
        assertThat(answer.at("/endedBy")).isEqualTo("REPORTED");
        assertThat(answer.at("/authorization")).isEqualTo("ACCEPTED");
        assertThat(answer.at("/idToken")).isEqualTo("****C4D5");
        assertThat(answer.body().toString()).doesNotContain(TOKEN);
    }

    @Test
    void listsTheNewestFirstByStationAndState() {
        StartOutcome first = transactions.start(station, start(1, TOKEN, 60, 1_000));
        StartOutcome second = transactions.start(station, start(2, TOKEN, 70, 1_000));
        transactions.stop(station, stop(first.transactionId(), 120, 3_500));
        String list = "/api/v1/transactions?stationId=" + station.station().id();

        Api.Answer page = operator.get(list + "&limit=1");
        String next = page.link().orElseThrow().replaceAll("<(.*)>; rel=\"next\"", "$1");

        assertThat(page.at("/items/0/sessionId")).isEqualTo(second.sessionId().toString());
        assertThat(operator.get(next).at("/items/0/sessionId"))
                .isEqualTo(first.sessionId().toString());
        assertThat(operator.get(list + "&active=true").body().at("/items")).hasSize(1);
        assertThat(operator.get(list + "&active=false").at("/items/0/sessionId"))
                .isEqualTo(first.sessionId().toString());
    }

    @Test
    void hidesTheTransactionsOfOtherTenants() {
        StartOutcome started = transactions.start(station, start(1, TOKEN, 60, 1_000));
        Api other = Api.on(port).with(Tokens.of("SE*OTH", "transactions:read"));

        assertThat(other.get("/api/v1/transactions/" + started.sessionId()).status())
                .isEqualTo(404);
        assertThat(other.get("/api/v1/transactions").body().at("/items")).isEmpty();
        assertThat(operator.get("/api/v1/transactions/no-uuid").status()).isEqualTo(400);
    }
}
