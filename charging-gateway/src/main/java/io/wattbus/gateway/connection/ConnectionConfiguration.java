package io.wattbus.gateway.connection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.wattbus.gateway.messagelog.MessageLog;
import io.wattbus.gateway.registry.Stations;
import io.wattbus.gateway.rpc.FrameCodec;
import io.wattbus.gateway.rpc.Protocol;
import io.wattbus.gateway.station.BootRepository;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.OcppVersion;
import io.wattbus.gateway.station.StationReports;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;

/** Puts the listener together. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    /** The versions of OCPP that are spoken, the best first: a new one is a row. */
    @Bean
    Subprotocols subprotocols(Protocol<ConnectedStation> ocpp16) {
        return new Subprotocols(List.of(new Subprotocol("ocpp1.6", OcppVersion.OCPP_1_6, ocpp16)));
    }

    @Bean
    Presence presence(Stations stations, StationReports reports, BootRepository boots, LimitProperties limits) {
        return new PacedPresence(new RegisteredPresence(stations, reports, boots), limits);
    }

    @Bean
    Departures departures(Presence presence, Clock clock) {
        return new Departures(presence, clock);
    }

    @Bean
    Connections connections(Presence presence, Departures departures) {
        return new Connections(presence, departures);
    }

    @Bean
    LinkParts linkParts(
            OcppProperties properties,
            LimitProperties limits,
            Connections connections,
            Presence presence,
            Departures departures,
            MessageLog log,
            MeterRegistry registry,
            Tracer tracer,
            Clock clock) {
        ConnectionMetrics metrics = new ConnectionMetrics(registry);
        metrics.watch(connections, departures);
        return new LinkParts(
                properties,
                limits.ofMessages(),
                new Paces(limits.ofMessagesOfAddress(), System.nanoTime()),
                connections,
                presence,
                metrics,
                log,
                tracer,
                new FrameCodec(),
                clock,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("ocpp-", 0).factory()));
    }

    @Bean
    HandshakeGate handshakeGate(LimitProperties limits) {
        return new HandshakeGate(limits, System.nanoTime());
    }

    @Bean
    OcppServer ocppServer(Subprotocols subprotocols, HandshakeGate gate, LinkParts parts) {
        Handshake handshake = new Handshake(subprotocols, parts.presence(), parts.connections()::isDraining);
        return new OcppServer(
                parts.properties(), webSockets -> new HandshakeHandler(gate, handshake, webSockets, parts));
    }

    @Bean
    OcppListener ocppListener(OcppServer server, LinkParts parts, Departures departures, TaskScheduler scheduler) {
        Liveness liveness = new Liveness(parts.properties(), parts.connections(), departures);
        return new OcppListener(server, parts.connections(), liveness, parts.properties(), scheduler);
    }

    @Bean
    OcppHealthIndicator ocppHealthIndicator(OcppListener listener, Connections connections) {
        return new OcppHealthIndicator(listener, connections);
    }
}
