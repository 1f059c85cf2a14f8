package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.wattbus.gateway.registry.Station;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsTest {

    /** More by {@code -Dreconnects=10000}. */
    private static final int RECONNECTS = Integer.getInteger("reconnects", 500);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private TestListener listener = new TestListener();

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void turnsAwayAStationThatComesTooOftenAndSaysWhenToComeBack() {
        restart(new LimitProperties(0, 1, 0, 1, 1, Duration.ofMinutes(1), 8, PATIENCE, 0, 1, 0));

        HttpResponse<?> refused =
                await().pollInterval(Duration.ofMillis(1)).until(this::knock, answer -> answer.statusCode() == 429);

        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(listener.counted("wattbus.ocpp.handshakes.refused", "reason", "station-too-fast"))
                .isPositive();
    }

    @Test
    void turnsAwayWhatExceedsTheAdmissionRate() {
        restart(new LimitProperties(1, 1, 0, 0, 1, Duration.ofMinutes(1), 8, PATIENCE, 0, 1, 0));

        HttpResponse<?> refused =
                await().pollInterval(Duration.ofMillis(1)).until(this::knock, answer -> answer.statusCode() == 503);

        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    private HttpResponse<?> knock() {
        return TestStation.refusal(listener.port(), "NOBODY", null, "ocpp1.6");
    }

    @Test
    void readsAStationThatTalksTooFastLaterAndLosesNothing() throws InterruptedException {
        restart(new LimitProperties(0, 1, 0, 0, 1, Duration.ofMinutes(1), 8, PATIENCE, 50, 10, 0));
        try (TestStation station =
                TestStation.connect(listener.port(), listener.register().id().value())) {
            long begun = System.nanoTime();
            for (int i = 0; i < 30; i++) {
                station.send("[2,\"%d\",\"Echo\",{}]".formatted(i));
            }
            for (int i = 0; i < 30; i++) {
                assertThat(station.next()).isEqualTo("[3,\"%d\",{}]".formatted(i));
            }

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(300));
            assertThat(listener.meters
                            .get("wattbus.ocpp.frames.throttled")
                            .counter()
                            .count())
                    .isPositive();
        }
    }

    @Test
    void readsStationsOfOneAddressLaterThatTalkTooFastTogether() throws InterruptedException {
        restart(new LimitProperties(0, 1, 0, 0, 1, Duration.ofMinutes(1), 8, PATIENCE, 0, 10, 50));
        try (TestStation one = connect();
                TestStation other = connect()) {
            long begun = System.nanoTime();
            for (int i = 0; i < 15; i++) {
                one.send("[2,\"%d\",\"Echo\",{}]".formatted(i));
                other.send("[2,\"%d\",\"Echo\",{}]".formatted(i));
            }
            for (int i = 0; i < 15; i++) {
                assertThat(one.next()).isEqualTo("[3,\"%d\",{}]".formatted(i));
                assertThat(other.next()).isEqualTo("[3,\"%d\",{}]".formatted(i));
            }

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(300));
        }
    }

    private TestStation connect() {
        return TestStation.connect(listener.port(), listener.register().id().value());
    }

    @Test
    void isAfterManyReconnectsWhatItWasBefore() throws InterruptedException {
        Station station = listener.register();
        reconnect(station, 100);
        int threads = Thread.activeCount();
        long heap = liveHeap();

        reconnect(station, RECONNECTS);

        await().until(() -> listener.connections.size() == 0);
        await().untilAsserted(() -> assertThat(liveHeap()).isLessThan(heap * 12 / 10));
        await().untilAsserted(() -> assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 10));
        assertThat(listener.presence.events)
                .filteredOn(event -> event.startsWith("connected"))
                .hasSize(RECONNECTS + 100);
    }

    /** In bytes, after a full collection. */
    private static long liveHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void reconnect(Station station, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            try (TestStation connected =
                    TestStation.connect(listener.port(), station.id().value())) {
                assertThat(connected.ask("[2,\"1\",\"Echo\",{}]")).isEqualTo("[3,\"1\",{}]");
            }
        }
    }

    private void restart(LimitProperties limits) {
        listener.close();
        listener = new TestListener(TestListener.SETTINGS, limits);
    }
}
