package io.wattbus.platformtests.harness;

import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.PlatformSettings;
import io.wattbus.localplatform.parts.Part;
import io.wattbus.localplatform.process.Leftovers;
import io.wattbus.localplatform.process.Progress;
import io.wattbus.localplatform.services.RunningService;
import io.wattbus.localplatform.services.Service;
import io.wattbus.localplatform.services.Services;
import io.wattbus.localplatform.token.Tokens;
import io.wattbus.localplatform.topology.Topology;
import io.wattbus.localplatform.topology.TopologySettings;
import io.wattbus.simulator.station.StationRuntime;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All parts and all services on free ports, each in a process of its own. */
public final class RunningPlatform implements AutoCloseable {

    private final LocalPlatform parts;
    private final Tokens tokens;
    private final Map<Service, RunningService> services;
    private final StationRuntime stations;
    private @Nullable Journal journal;

    private RunningPlatform(LocalPlatform parts, Tokens tokens, Map<Service, RunningService> services) {
        this.parts = parts;
        this.tokens = tokens;
        this.services = services;
        this.stations = StationRuntime.start();
    }

    /**
     * Starts everything, with what it keeps in {@code directory}, and returns when all of it is ready. What an
     * earlier platform has left there, data and processes, goes first.
     *
     * @param variables added to the environment of every service
     */
    public static RunningPlatform startEmpty(Path directory, Map<String, String> variables) {
        return startEmpty(directory, Service.all(), variables);
    }

    /** {@link #startEmpty(Path, Map)} with some of the services only. */
    public static RunningPlatform startEmpty(Path directory, List<Service> wanted, Map<String, String> variables) {
        PlatformSettings settings = PlatformSettings.onFreePorts(directory);
        Leftovers.end(settings.home());
        settings.home().forgetData();
        LocalPlatform parts = LocalPlatform.start(settings);
        try {
            new Topology(parts.kafkaBootstrap(), parts.registryUrl(), TopologySettings.local(Map.of())).apply();
            Tokens tokens = Tokens.in(parts.directory().keys());
            Services services = Services.onFreePorts(parts, tokens);
            Map<Service, RunningService> started =
                    services.startAll(wanted, unlimited(variables), Progress.SILENT).stream()
                            .collect(Collectors.toMap(RunningService::service, Function.identity()));
            return new RunningPlatform(parts, tokens, started);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    /** Who measures asks more often than any app. */
    private static Map<String, String> unlimited(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(Map.of("WATTBUS_RATE_LIMIT", "1000000000"));
        all.putAll(variables);
        return all;
    }

    /** The parts, for hurting them. */
    public LocalPlatform parts() {
        return parts;
    }

    public Tokens tokens() {
        return tokens;
    }

    /** The instance of {@code service}. */
    public RunningService service(Service service) {
        return Objects.requireNonNull(services.get(service), () -> service.name() + " is not part of this platform");
    }

    /** All services. */
    public Collection<RunningService> services() {
        return services.values();
    }

    public RunningService gateway() {
        return service(Service.CHARGING_GATEWAY);
    }

    public RunningService billing() {
        return service(Service.BILLING_SERVICE);
    }

    /** Makes later starts of the services quicker; this takes a while. */
    public void quickenNextStarts() {
        try {
            for (RunningService service : services()) {
                service.quickenNextStart();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** What all stations of this JVM share. */
    public StationRuntime stations() {
        return stations;
    }

    /** All that is on the topics, read and kept from the first call on. */
    public synchronized Journal journal() {
        if (journal == null) {
            journal = Journal.open(parts.kafkaBootstrap(), new HandDecoder(parts.registryUrl()));
        }
        return journal;
    }

    /** Where stations connect, without their identity. */
    public URI ocppUrl() {
        int port = gateway().port(Service.CHARGING_GATEWAY.ports().getLast());
        return URI.create("ws://localhost:%d/ocpp".formatted(port));
    }

    /** Starts again whatever was stopped, killed or frozen, and waits until it is ready. */
    public void heal() {
        List.of(Part.values()).forEach(part -> {
            if (parts.isRunning(part)) {
                parts.resume(part);
            } else {
                parts.start(part);
            }
        });
        services.values().forEach(service -> {
            if (service.isAlive()) {
                service.resume();
            } else {
                service.launch();
            }
        });
        services.values().forEach(RunningService::awaitReady);
    }

    @Override
    public synchronized void close() {
        stations.close();
        if (journal != null) {
            journal.close();
        }
        parts.close();
    }
}
