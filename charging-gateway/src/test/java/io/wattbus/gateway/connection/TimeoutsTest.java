package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.rpc.CallOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class TimeoutsTest {

    private static final int STATIONS = 1_000;
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(2);

    private final TestListener listener = new TestListener(settings());
    private final List<Station> silent = new ArrayList<>();
    private final List<TestStation> lines = new ArrayList<>();

    @AfterEach
    void close() {
        lines.forEach(TestStation::close);
        listener.close();
    }

    @Test
    void aThousandStationsThatDoNotAnswerInTimeHarmNobody() throws InterruptedException {
        for (int i = 0; i < STATIONS; i++) {
            silent.add(listener.register());
            lines.add(connect(silent.getLast()));
        }
        Station wellBehaved = listener.register();
        TestStation line = connect(wellBehaved);
        lines.add(line);
        await().until(() -> Stream.concat(silent.stream(), Stream.of(wellBehaved))
                .allMatch(station -> listener.connections.find(station.id()).isPresent()));
        int threads = Thread.activeCount();

        List<CompletableFuture<CallOutcome>> calls =
                silent.stream().map(this::call).toList();
        CompletableFuture<?> all = CompletableFuture.allOf(calls.toArray(CompletableFuture<?>[]::new));
        int asked = 0;
        while (!all.isDone()) {
            assertThat(line.ask("[2,\"%d\",\"Echo\",{}]".formatted(++asked)))
                    .isEqualTo("[3,\"%d\",{}]".formatted(asked));
        }

        assertThat(calls).extracting(CompletableFuture::join).containsOnly(new CallOutcome.TimedOut());
        assertThat(asked).isPositive();
        assertThat(Thread.activeCount()).as("no thread waits for a station").isLessThan(threads + STATIONS / 10);
        for (TestStation late : lines.subList(0, STATIONS)) {
            late.send("[3,\"" + late.next().split("\"", -1)[1] + "\",{\"status\":\"Accepted\"}]");
            assertThat(late.ask("[2,\"h\",\"Echo\",{}]"))
                    .as("after its late answer")
                    .isEqualTo("[3,\"h\",{}]");
        }
        CompletableFuture<CallOutcome> again = call(wellBehaved);
        line.send("[3,\"" + line.next().split("\"", -1)[1] + "\",{\"status\":\"Accepted\"}]");
        assertThat(again.join()).isInstanceOf(CallOutcome.Answered.class);
    }

    private TestStation connect(Station station) {
        return TestStation.connect(listener.port(), station.id().value());
    }

    private CompletableFuture<CallOutcome> call(Station station) {
        StationConnection connection = listener.connections.find(station.id()).orElseThrow();
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return connection.calls().call("Reset", JsonNodeFactory.instance.objectNode());
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private static OcppProperties settings() {
        OcppProperties usual = TestListener.SETTINGS;
        return new OcppProperties(
                usual.port(),
                usual.maxFrameSize(),
                usual.pingInterval(),
                usual.idleTimeout(),
                usual.maxOutgoingFrames(),
                CALL_TIMEOUT,
                usual.maxWaitingCalls(),
                usual.retryAfter(),
                usual.closeTimeout(),
                usual.drainTimeout());
    }
}
