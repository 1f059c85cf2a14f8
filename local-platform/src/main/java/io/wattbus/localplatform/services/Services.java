package io.wattbus.localplatform.services;

import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.process.FreePorts;
import io.wattbus.localplatform.process.Progress;
import io.wattbus.localplatform.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Starts our services as processes on a platform; they end with it. */
public final class Services {

    private final LocalPlatform platform;
    private final Tokens tokens;
    private final ToIntFunction<ServicePort> ports;
    private final List<RunningService> started = new CopyOnWriteArrayList<>();

    private Services(LocalPlatform platform, Tokens tokens, ToIntFunction<ServicePort> ports) {
        this.platform = platform;
        this.tokens = tokens;
        this.ports = ports;
    }

    /** Services on the documented ports, each of which {@code environment} may change. */
    public static Services onDocumentedPorts(LocalPlatform platform, Tokens tokens, Map<String, String> environment) {
        return new Services(platform, tokens, port -> port.in(environment));
    }

    /** Services on ports that are free. */
    public static Services onFreePorts(LocalPlatform platform, Tokens tokens) {
        return new Services(platform, tokens, _ -> FreePorts.one());
    }

    /** Starts an instance of {@code service} and waits until it is ready. A second one gets the name with a 2. */
    public RunningService start(Service service) {
        return start(service, Map.of());
    }

    /** {@link #start(Service)} with variables that add to or change its usual environment. */
    public RunningService start(Service service, Map<String, String> variables) {
        RunningService running = define(service, variables);
        running.start();
        return running;
    }

    /**
     * Starts an instance of each of {@code services} side by side, with {@code variables} on top of its usual
     * environment, and waits until all are ready.
     */
    public List<RunningService> startAll(List<Service> services, Map<String, String> variables, Progress progress) {
        Instant begin = Instant.now();
        List<RunningService> all =
                services.stream().map(service -> define(service, variables)).toList();
        all.forEach(RunningService::launch);
        all.forEach(running -> {
            running.awaitReady();
            progress.ready(running.instance(), Duration.between(begin, Instant.now()));
        });
        return all;
    }

    /** {@link RunningService#quickenNextStart()} for all of them, one after the other. */
    public void quickenNextStart() throws InterruptedException {
        for (RunningService running : started) {
            running.quickenNextStart();
        }
    }

    /** Everything that was started here, ended or not. */
    public List<RunningService> started() {
        return List.copyOf(started);
    }

    private synchronized RunningService define(Service service, Map<String, String> variables) {
        long before = started.stream()
                .filter(other -> other.service().equals(service))
                .count();
        String instance = before == 0 ? service.name() : service.name() + "-" + (before + 1);
        Map<ServicePort, Integer> itsPorts =
                service.ports().stream().collect(Collectors.toMap(port -> port, ports::applyAsInt));
        ServiceEnvironment environment = new ServiceEnvironment(platform, tokens, itsPorts, variables);
        RunningService running = new RunningService(service, instance, environment, platform.processes());
        started.add(running);
        return running;
    }
}
