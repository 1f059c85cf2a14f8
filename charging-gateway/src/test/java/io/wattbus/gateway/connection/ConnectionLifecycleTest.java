package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.rpc.CallOutcome;
import io.wattbus.gateway.rpc.Deadlines;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class ConnectionLifecycleTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final ObjectNode EMPTY = JsonNodeFactory.instance.objectNode();

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private TestListener listener = new TestListener();

    @AfterEach
    void close() {
        listener.close();
        callers.shutdownNow();
    }

    @Test
    void tellsThatAStationConnectedAndLeft() {
        Station station = listener.register();

        try (TestStation connected = connect(station)) {
            await().until(() -> listener.presence.events.contains("connected " + station.id()));
            connected.socket().sendClose(1000, "bye").join();
            await().until(() -> listener.presence.events.contains("disconnected " + station.id() + " CLOSED"));
        }

        assertThat(listener.connections.find(station.id())).isEmpty();
    }

    @Test
    void tellsThatAStationIsGoneWhoseSocketBreaks() {
        Station station = listener.register();

        connectAndAwait(station).socket().abort();

        await().until(() -> listener.presence.events.contains("disconnected " + station.id() + " CLOSED"));
    }

    @Test
    void tellsItLaterIfTheStoreIsAway() {
        restart(properties(Duration.ofMillis(100), Duration.ofMinutes(1)));
        Station station = listener.register();
        TestStation connected = connectAndAwait(station);

        listener.presence.away = true;
        connected.socket().abort();
        await().until(() -> listener.connections.find(station.id()).isEmpty());
        listener.presence.away = false;

        await().until(() -> listener.presence.events.contains("disconnected " + station.id() + " CLOSED"));
    }

    @Test
    void letsTheNewestConnectionOfAStationWin() throws InterruptedException {
        Station station = listener.register();

        try (TestStation older = connectAndAwait(station);
                TestStation newer = connect(station)) {
            assertThat(older.closeCode).succeedsWithin(SOON).isEqualTo(1008);
            assertThat(newer.ask("[2,\"1\",\"Echo\",{}]")).isEqualTo("[3,\"1\",{}]");

            await().until(() -> listener.meters
                            .get("wattbus.ocpp.connections.ended")
                            .tag("reason", "superseded")
                            .counter()
                            .count()
                    == 1);
            assertThat(listener.presence.events)
                    .containsExactly("connected " + station.id(), "connected " + station.id());
            assertThat(listener.connections.find(station.id())).isPresent();
        }
    }

    @Test
    void hangsUpIfTheStoreGoesAwayBetweenHandshakeAndEntry() {
        Station station = listener.register();
        listener.presence.awayForEntry = true;

        assertThat(connect(station).closeCode).succeedsWithin(SOON).isEqualTo(1013);
        assertThat(listener.presence.events).isEmpty();
    }

    @Test
    void callsTheStation() throws InterruptedException {
        Station station = listener.register();
        try (TestStation connected = connectAndAwait(station)) {
            CompletableFuture<CallOutcome> outcome = call(station, EMPTY);

            String id = connected.next().split("\"", -1)[1];
            connected.send("[3,\"" + id + "\",{}]");

            assertThat(outcome).succeedsWithin(SOON).isEqualTo(new CallOutcome.Answered(EMPTY));
        }
    }

    @Test
    void answersTheStationWhileACallToItIsUnderWay() throws InterruptedException {
        Station station = listener.register();
        try (TestStation connected = connectAndAwait(station)) {
            CompletableFuture<CallOutcome> outcome = call(station, EMPTY);
            connected.next();

            assertThat(connected.ask("[2,\"1\",\"Echo\",{}]")).isEqualTo("[3,\"1\",{}]");
            assertThat(outcome).isNotDone();
        }
    }

    @Test
    void tellsTheCallerIfTheStationLeavesMeanwhile() throws InterruptedException {
        Station station = listener.register();
        TestStation connected = connectAndAwait(station);
        CompletableFuture<CallOutcome> outcome = call(station, EMPTY);
        connected.next();

        connected.socket().abort();

        assertThat(outcome).succeedsWithin(SOON).isEqualTo(new CallOutcome.Disconnected());
    }

    @Test
    void keepsASilentStationThatAnswersPings() {
        restart(properties(Duration.ofMillis(50), Duration.ofMillis(400)));
        Station station = listener.register();

        try (TestStation connected = connectAndAwait(station)) {
            await().until(() -> listener.presence.heard.size() >= 10);
            assertThat(connected.closeCode).isNotDone();
        }
    }

    @Test
    void dropsAStationThatNobodyHears() throws IOException {
        restart(properties(Duration.ofMillis(50), Duration.ofMillis(200)));
        Station station = listener.register();

        try (RawClient halfOpen = new RawClient(listener.port())) {
            assertThat(halfOpen.upgrade("/ocpp/" + station.id(), credentials(station)))
                    .isEqualTo(101);

            await().until(() -> listener.presence.events.contains("disconnected " + station.id() + " SILENT"));
        }
    }

    @Test
    void dropsAStationEarlierWhoseDeadlinesAreItsOwn() throws IOException {
        restart(properties(Duration.ofMillis(100), Duration.ofMinutes(10)));
        Station station = listener.register(new Deadlines(Optional.empty(), Optional.of(Duration.ofMillis(300))));

        try (RawClient halfOpen = new RawClient(listener.port())) {
            assertThat(halfOpen.upgrade("/ocpp/" + station.id(), credentials(station)))
                    .isEqualTo(101);

            await().until(() -> listener.presence.events.contains("disconnected " + station.id() + " SILENT"));
        }
    }

    @Test
    void cutsOffAStationThatDoesNotCloseItsSide() throws IOException {
        restart(properties(Duration.ofMinutes(1), Duration.ofMinutes(10)));
        Station station = listener.register();

        try (RawClient deaf = new RawClient(listener.port())) {
            assertThat(deaf.upgrade("/ocpp/" + station.id(), credentials(station)))
                    .isEqualTo(101);
            await().until(() -> listener.connections.find(station.id()).isPresent());
            connectAndAwait(station);

            assertThat(deaf.isCutOffWithin(SOON)).isTrue();
        }
    }

    @Test
    void dropsAStationThatDoesNotReadWhatItIsSent() throws IOException {
        restart(new OcppProperties(
                0,
                DataSize.ofMegabytes(2),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                4,
                Duration.ofMillis(5),
                8,
                Duration.ofSeconds(7),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5)));
        Station station = listener.register();
        ObjectNode long1 = JsonNodeFactory.instance.objectNode().put("a", "x".repeat(1_000_000));

        try (RawClient reader = new RawClient(listener.port())) {
            assertThat(reader.upgrade("/ocpp/" + station.id(), credentials(station)))
                    .isEqualTo(101);
            await().until(() -> listener.connections.find(station.id()).isPresent());

            while (listener.connections.find(station.id()).isPresent()) {
                call(station, long1).join();
            }
            await().until(() -> listener.presence.events.contains("disconnected " + station.id() + " NOT_READING"));
        }
    }

    @Test
    void givesAFrameInProgressItsAnswerBeforeItStops() throws InterruptedException {
        TestStation busy = connectAndAwait(listener.register());
        TestStation idle = connectAndAwait(listener.register());
        busy.send("[2,\"1\",\"Slow\",{}]");
        await().until(() -> listener.protocol.handled.contains("1"));

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(listener::stop, callers);
        assertThat(idle.closeCode).succeedsWithin(SOON).isEqualTo(1001);
        listener.protocol.slowGoesOn.countDown();

        assertThat(busy.next()).isEqualTo("[3,\"1\",{}]");
        assertThat(busy.closeCode).succeedsWithin(SOON).isEqualTo(1001);
        assertThat(stopped).succeedsWithin(SOON);
        assertThat(listener.presence.events)
                .filteredOn(event -> event.endsWith("GATEWAY_STOPPED"))
                .hasSize(2);
    }

    @Test
    void leavesNothingBehindOfStationsThatComeAndGo() {
        Station station = listener.register();

        for (int i = 0; i < 100; i++) {
            connect(station).close();
        }

        await().until(() -> listener.connections.size() == 0);
    }

    private static OcppProperties properties(Duration pingInterval, Duration idleTimeout) {
        return new OcppProperties(
                0,
                DataSize.ofKilobytes(64),
                pingInterval,
                idleTimeout,
                16,
                Duration.ofSeconds(10),
                8,
                Duration.ofSeconds(7),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5));
    }

    private void restart(OcppProperties properties) {
        listener.close();
        listener = new TestListener(properties);
    }

    private TestStation connect(Station station) {
        return TestStation.connect(listener.port(), station.id().value());
    }

    private TestStation connectAndAwait(Station station) {
        TestStation connected = connect(station);
        await().until(() -> listener.connections.find(station.id()).isPresent());
        return connected;
    }

    private static String credentials(Station station) {
        return TestStation.credentials(station.id().value(), FakePresence.PASSWORD);
    }

    private CompletableFuture<CallOutcome> call(Station station, ObjectNode payload) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return listener.connections
                                .find(station.id())
                                .orElseThrow()
                                .calls()
                                .call("Reset", payload);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                callers);
    }
}
