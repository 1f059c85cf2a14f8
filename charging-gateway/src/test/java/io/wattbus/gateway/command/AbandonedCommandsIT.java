package io.wattbus.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.StationReports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;

/** Commands that wait: who may send them, and what becomes of those that nobody sends. */
@RunningGateway
class AbandonedCommandsIT {

    private static final int SENDERS = 8;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CommandRepository rows;

    @Autowired
    private LeftCommands left;

    @Autowired
    private StationReports reports;

    @Autowired
    private MeterRegistry meters;

    private ConnectedStation station;

    @BeforeEach
    void connect() {
        station = Fixtures.connected(Fixtures.station(1), Instant.now());
        Fixtures.registered(jdbc, station.station());
        reports.connected(station);
    }

    @Test
    void onlyOneOfManySendersMaySend() {
        UUID command = waiting(Duration.ofMinutes(1));

        List<CompletableFuture<Boolean>> claims = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> rows.claim(command, station.connectionId())))
                .limit(SENDERS)
                .toList();

        assertThat(claims.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    void nobodyMaySendOnAnOlderConnection() {
        UUID command = waiting(Duration.ofMinutes(1));

        reports.connected(Fixtures.connected(station.station(), Instant.now()));

        assertThat(rows.claim(command, station.connectionId())).isFalse();
    }

    @Test
    void nobodyMaySendWhenItsTimeIsOverAndThatIsCounted() {
        double before = ended("expired");
        UUID command = waiting(Duration.ZERO);

        assertThat(rows.claim(command, station.connectionId())).isFalse();
        left.look();

        assertThat(rows.conclusion(command)).containsInstanceOf(Conclusion.Expired.class);
        assertThat(ended("expired")).isEqualTo(before + 1);
    }

    @Test
    void thatNobodyHoldsTheStationIsCounted() {
        double before = ended("offline");
        UUID command = waiting(Duration.ofMinutes(1));
        reports.disconnected(station, "CLOSED", Instant.now());

        left.look();

        assertThat(rows.conclusion(command)).containsInstanceOf(Conclusion.Offline.class);
        assertThat(ended("offline")).isEqualTo(before + 1);
    }

    private UUID waiting(Duration expiry) {
        StationCommand command = new StationCommand(
                UUID.randomUUID(),
                Fixtures.OPERATOR,
                station.station().id(),
                "ClearCache",
                JsonNodeFactory.instance.objectNode());
        rows.await(command, expiry);
        return command.id();
    }

    private double ended(String outcome) {
        Timer timer = meters.find("wattbus.commands")
                .tags("action", "ClearCache", "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }
}
