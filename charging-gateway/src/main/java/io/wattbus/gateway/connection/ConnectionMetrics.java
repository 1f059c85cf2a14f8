package io.wattbus.gateway.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.LongStream;

/** What is measured of connections; no label is a station's. */
final class ConnectionMetrics {

    private static final Duration[] BUCKETS = LongStream.of(2, 5, 10, 25, 50, 100, 250, 500, 1000, 5000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final MeterProvider<Timer> calls;
    private final MeterProvider<Counter> rejectedFrames;
    private final MeterProvider<Counter> refusedHandshakes;
    private final MeterProvider<Counter> endedConnections;
    private final Counter ignoredReplies;
    private final Counter throttledFrames;

    ConnectionMetrics(MeterRegistry registry) {
        this.registry = registry;
        calls = Timer.builder("wattbus.ocpp.calls")
                .description("Calls of stations by action and outcome, and how long their answers took")
                .serviceLevelObjectives(BUCKETS)
                .withRegistry(registry);
        rejectedFrames = Counter.builder("wattbus.ocpp.frames.rejected")
                .description("Texts that were no frames, by defect")
                .withRegistry(registry);
        refusedHandshakes = Counter.builder("wattbus.ocpp.handshakes.refused")
                .description("Handshakes that were refused, by reason")
                .withRegistry(registry);
        endedConnections = Counter.builder("wattbus.ocpp.connections.ended")
                .description("Connections that ended, by reason")
                .withRegistry(registry);
        ignoredReplies = Counter.builder("wattbus.ocpp.replies.ignored")
                .description("Answers to no call of ours, or to one that had timed out")
                .register(registry);
        throttledFrames = Counter.builder("wattbus.ocpp.frames.throttled")
                .description("Frames after which a station was not read for a while because it talks too fast")
                .register(registry);
    }

    /** Watches how many stations are connected, and how many left while the store was away. */
    void watch(Connections connections, Departures departures) {
        Gauge.builder("wattbus.ocpp.connections", connections, Connections::size)
                .description("Stations connected to this replica")
                .register(registry);
        Gauge.builder("wattbus.ocpp.departures.waiting", departures, Departures::waiting)
                .description("Ends of connections that wait for the store")
                .register(registry);
    }

    CallTiming time(String action) {
        return new CallTiming(calls, action);
    }

    void rejected(String reason) {
        rejectedFrames.withTag("reason", reason).increment();
    }

    void refused(Refusal refusal) {
        refusedHandshakes.withTag("reason", refusal.label()).increment();
    }

    void ended(EndReason reason) {
        endedConnections.withTag("reason", reason.label()).increment();
    }

    void throttled() {
        throttledFrames.increment();
    }

    void ignoredReply() {
        ignoredReplies.increment();
    }
}
