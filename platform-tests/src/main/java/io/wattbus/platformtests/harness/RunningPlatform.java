package io.wattbus.platformtests.harness;

import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.PlatformSettings;
import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.process.Leftovers;
import io.wattbus.localplatform.services.RunningService;
import io.wattbus.localplatform.services.Service;
import io.wattbus.localplatform.services.Services;
import io.wattbus.localplatform.token.Tokens;
import io.wattbus.localplatform.topology.Topology;
import io.wattbus.localplatform.topology.TopologySettings;
import io.wattbus.simulator.station.StationRuntime;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** PostgreSQL, Kafka, the registry, the gateway and billing on free ports, each in a process of its own. */
public final class RunningPlatform implements AutoCloseable {

    /** What a station is waited for in production would make tests wait, too. */
    private static final Map<String, String> HURRY =
            Map.of("WATTBUS_OCPP_CALLTIMEOUT", "3s", "WATTBUS_OCPP_RETRYAFTER", "2s");

    private static final Part[] PARTS = {Part.POSTGRESQL, Part.KAFKA, Part.REGISTRY};

    private final LocalPlatform parts;
    private final Tokens tokens;
    private final RunningService gateway;
    private final RunningService billing;
    private final StationRuntime stations;
    private final Journal journal;

    private RunningPlatform(LocalPlatform parts, Tokens tokens, RunningService gateway, RunningService billing) {
        this.parts = parts;
        this.tokens = tokens;
        this.gateway = gateway;
        this.billing = billing;
        this.stations = StationRuntime.start();
        this.journal = Journal.open(parts.kafkaBootstrap(), new HandDecoder(parts.registryUrl()));
    }

    /**
     * Starts everything, with what it keeps in {@code directory}, and returns when all of it is ready. What an
     * earlier platform has left there, data and processes, goes first.
     */
    public static RunningPlatform startEmpty(Path directory) {
        PlatformSettings settings = PlatformSettings.onFreePorts(directory, PARTS);
        Leftovers.end(settings.home());
        settings.home().forgetData();
        LocalPlatform parts = LocalPlatform.start(settings);
        try {
            new Topology(parts.kafkaBootstrap(), parts.registryUrl(), TopologySettings.local(Map.of())).apply();
            Tokens tokens = Tokens.in(parts.directory().keys());
            Services services = Services.onFreePorts(parts, tokens);
            CompletableFuture<RunningService> gateway = inBackground(services, Service.CHARGING_GATEWAY, HURRY);
            CompletableFuture<RunningService> billing = inBackground(services, Service.BILLING_SERVICE, Map.of());
            return new RunningPlatform(parts, tokens, gateway.join(), billing.join());
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** The parts, for hurting them. */
    public LocalPlatform parts() {
        return parts;
    }

    public Tokens tokens() {
        return tokens;
    }

    public RunningService gateway() {
        return gateway;
    }

    public RunningService billing() {
        return billing;
    }

    /** What all stations of this JVM share. */
    public StationRuntime stations() {
        return stations;
    }

    /** All that is on the topics. */
    public Journal journal() {
        return journal;
    }

    /** Where stations connect, without their identity. */
    public URI ocppUrl() {
        int port = gateway.port(gateway.service().ports().getLast());
        return URI.create("ws://localhost:%d/ocpp".formatted(port));
    }

    /** Starts again whatever was stopped, killed or frozen, and waits until it is ready. */
    public void heal() {
        List.of(PARTS).forEach(part -> {
            if (parts.isRunning(part)) {
                parts.resume(part);
            } else {
                parts.start(part);
            }
        });
        List.of(gateway, billing).forEach(service -> {
            if (service.isAlive()) {
                service.resume();
                service.awaitReady();
            } else {
                service.start();
            }
        });
    }

    @Override
    public void close() {
        stations.close();
        journal.close();
        parts.close();
    }

    private static CompletableFuture<RunningService> inBackground(
            Services services, Service service, Map<String, String> variables) {
        return CompletableFuture.supplyAsync(() -> services.start(service, variables), Thread::startVirtualThread);
    }
}
