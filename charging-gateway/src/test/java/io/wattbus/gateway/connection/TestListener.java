package io.wattbus.gateway.connection;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.messagelog.MessageLog;
import io.wattbus.gateway.registry.Station;
import io.wattbus.gateway.rpc.Deadlines;
import io.wattbus.gateway.station.OcppVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.scheduling.concurrent.ConcurrentTaskScheduler;
import org.springframework.util.unit.DataSize;

/** A real listener on a free port, with the rest of the gateway stood in for. */
final class TestListener implements AutoCloseable {

    static final OcppProperties SETTINGS = new OcppProperties(
            0,
            DataSize.ofKilobytes(64),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            16,
            Duration.ofSeconds(10),
            8,
            Duration.ofSeconds(7),
            Duration.ofSeconds(30),
            Duration.ofSeconds(5));

    static final LimitProperties LIMITS =
            new LimitProperties(0, 1, 0, 0, 1, Duration.ofMinutes(1), 8, Duration.ofSeconds(10), 0, 1, 0);

    final FakePresence presence = new FakePresence();
    final FakeProtocol protocol = new FakeProtocol();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Connections connections;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor();
    private final OcppListener listener;

    TestListener() {
        this(SETTINGS);
    }

    TestListener(OcppProperties properties) {
        this(properties, LIMITS);
    }

    TestListener(OcppProperties properties, LimitProperties limits) {
        ConnectionConfiguration configuration = new ConnectionConfiguration();
        Departures departures = configuration.departures(presence, Clock.systemUTC());
        connections = configuration.connections(presence, departures);
        LinkParts parts = configuration.linkParts(
                properties,
                limits,
                connections,
                presence,
                departures,
                new MessageLog(0, meters),
                meters,
                Tracer.NOOP,
                Clock.systemUTC());
        Subprotocols subprotocols =
                new Subprotocols(List.of(new Subprotocol("ocpp1.6", OcppVersion.OCPP_1_6, protocol)));
        HandshakeGate gate = configuration.handshakeGate(limits);
        listener = configuration.ocppListener(
                configuration.ocppServer(subprotocols, gate, parts),
                parts,
                departures,
                new ConcurrentTaskScheduler(sweeper));
        listener.start();
    }

    int port() {
        return listener.port();
    }

    /** A station that is registered. */
    Station register() {
        return register(Deadlines.NONE);
    }

    /** The same with deadlines of its own. */
    Station register(Deadlines deadlines) {
        Station like = Fixtures.station(1);
        Station station = new Station(like.id(), like.operatorId(), like.locationId(), like.evses(), deadlines);
        presence.register(station);
        return station;
    }

    double counted(String name, String label, String value) {
        return meters.get(name).tag(label, value).counter().count();
    }

    void stop() {
        listener.stop();
    }

    @Override
    public void close() {
        protocol.slowGoesOn.countDown();
        if (listener.isRunning()) {
            listener.stop();
        }
        sweeper.shutdownNow();
    }
}
