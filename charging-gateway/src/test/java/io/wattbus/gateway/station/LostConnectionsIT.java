package io.wattbus.gateway.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.RunningGateway;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.avro.StationEvent;
import io.wattbus.schemas.avro.StationEventType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningGateway
class LostConnectionsIT {

    private static final InstanceProperties PROPERTIES = new InstanceProperties(
            "gateway-test", Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60));

    @Autowired
    private StationReports reports;

    @Autowired
    private ConnectionRepository connections;

    @Autowired
    private GatewayRuns runs;

    @Autowired
    private GatewayRun thisRun;

    @Autowired
    private HeardStations held;

    @Autowired
    private JdbcClient jdbc;

    private final ConnectedStation station =
            Fixtures.connected(Fixtures.station(1), Instant.now().minusSeconds(300));

    @BeforeEach
    void register() {
        Fixtures.registered(jdbc, station.station());
        reports.connected(station);
    }

    @Test
    void leavesStationsOfADeadGatewayTimeToComeBack() {
        heldBy(runLastSeen(59));

        lookAfter(PROPERTIES.returnTime());

        assertThat(types()).containsExactly(StationEventType.CONNECTED);
    }

    @Test
    void tellsThatStationsOfADeadGatewayAreDisconnected() {
        heldBy(runLastSeen(61));

        lookAfter(PROPERTIES.returnTime());
        lookAfter(PROPERTIES.returnTime());

        List<StationEvent> events = await().until(this::events, found -> found.size() == 2);
        assertThat(events.getLast().getType()).isEqualTo(StationEventType.DISCONNECTED);
        assertThat(events.getLast().getReason()).isEqualTo("GATEWAY_LOST");
    }

    @Test
    void leavesStationsTimeToComeBackToThisGatewayWhenNoneWasThere() {
        heldBy(runLastSeen(3_600));

        lookAfter(PROPERTIES.returnTime().minusMillis(1));

        assertThat(types()).containsExactly(StationEventType.CONNECTED);
    }

    @Test
    void saysNothingOfStationsThatCameBackToAnotherGateway() {
        heldBy(runLastSeen(61));
        reports.connected(Fixtures.connected(station.station(), Instant.now()));

        lookAfter(PROPERTIES.returnTime());

        await().untilAsserted(() ->
                assertThat(types()).containsExactly(StationEventType.CONNECTED, StationEventType.CONNECTED));
    }

    @Test
    void tellsOfAConnectionWhoseEndCouldNotBeStoredWhenItCame() {
        held.disconnected(station);

        lookAfter(PROPERTIES.returnTime());

        List<StationEvent> events = await().until(this::events, found -> found.size() == 2);
        assertThat(events.getLast().getReason()).isEqualTo("CONNECTION_LOST");
    }

    /** What a gateway that started {@code uptime} ago does. */
    private void lookAfter(Duration uptime) {
        runs.renew(thisRun);
        SettableClock clock = new SettableClock(Instant.now().minus(uptime));
        LostConnections lost = new LostConnections(runs, thisRun, connections, held, reports, PROPERTIES, clock);
        clock.now = clock.now.plus(uptime);
        lost.reportLost();
        lost.reportForgotten();
    }

    private UUID runLastSeen(int secondsAgo) {
        UUID run = UUID.randomUUID();
        jdbc.sql("insert into gateway_run values (:run, 'dead', now() - make_interval(secs => :age))")
                .param("run", run)
                .param("age", secondsAgo)
                .update();
        return run;
    }

    private void heldBy(UUID run) {
        held.disconnected(station);
        jdbc.sql("update station_connection set run_id = :run where station_id = :station")
                .param("run", run)
                .param("station", station.station().id().value())
                .update();
    }

    private List<StationEventType> types() {
        await().until(() -> !events().isEmpty());
        return events().stream().map(StationEvent::getType).toList();
    }

    private List<StationEvent> events() {
        return Consumed.of(Topics.STATION_EVENTS, station.station().id().value());
    }

    private static final class SettableClock extends Clock {

        private Instant now;

        SettableClock(Instant now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
