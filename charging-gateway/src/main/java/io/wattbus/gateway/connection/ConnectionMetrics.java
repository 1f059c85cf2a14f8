package io.wattbus.gateway.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What is measured of connections; no label is a station's. */
final class ConnectionMetrics {

    private final MeterRegistry registry;
    private final MeterProvider<Timer> calls;
    private final MeterProvider<Counter> rejectedFrames;
    private final MeterProvider<Counter> refusedHandshakes;
    private final MeterProvider<Counter> endedConnections;
    private final Counter ignoredReplies;

    ConnectionMetrics(MeterRegistry registry) {
        this.registry = registry;
        calls = Timer.builder("wattbus.ocpp.calls")
                .description("Calls of stations by action and outcome, and how long their answers took")
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
    }

    /** Watches how many stations are connected. */
    void watch(Connections connections) {
        registry.gauge("wattbus.ocpp.connections", connections, Connections::size);
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

    void ended(String reason) {
        endedConnections.withTag("reason", reason).increment();
    }

    void ignoredReply() {
        ignoredReplies.increment();
    }
}
