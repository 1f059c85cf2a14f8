package io.wattbus.localplatform.services;

import io.wattbus.localplatform.artifacts.Artifacts;
import io.wattbus.localplatform.process.Http;
import io.wattbus.localplatform.process.JavaCommand;
import io.wattbus.localplatform.process.ManagedProcess;
import io.wattbus.localplatform.process.ProcessSpec;
import io.wattbus.localplatform.process.Processes;
import io.wattbus.localplatform.process.StartFailure;
import io.wattbus.localplatform.process.Tier;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An instance of a service. It keeps its ports and its name however often it is ended and started again. */
public final class RunningService {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Service service;
    private final String instance;
    private final ServiceEnvironment environment;
    private final Processes processes;
    private volatile @Nullable ManagedProcess process;

    RunningService(Service service, String instance, ServiceEnvironment environment, Processes processes) {
        this.service = service;
        this.instance = instance;
        this.environment = environment;
        this.processes = processes;
    }

    public Service service() {
        return service;
    }

    /** The name of this instance, of its process and of its log. */
    public String instance() {
        return instance;
    }

    /** Where its HTTP API is. */
    public URI url() {
        return URI.create("http://localhost:" + port(service.ports().getFirst()));
    }

    /** The number of {@code port}. */
    public int port(ServicePort port) {
        return Objects.requireNonNull(environment.ports().get(port), () -> instance + " has no such port");
    }

    /** The ports of this instance in the order of {@link Service#ports}. */
    public List<Integer> ports() {
        return service.ports().stream().map(this::port).toList();
    }

    /** Starts it and waits until it is ready. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts it and does not wait. */
    public void launch() {
        Path jar = Artifacts.load().jar(service.name());
        if (!Files.exists(jar)) {
            throw new StartFailure(service.name() + " is not built: there is no " + jar);
        }
        ServiceProgram program = ServiceProgram.of(jar);
        List<String> command = new JavaCommand(service.heapMiB(), program.options()).jar(program.jar(service.name()));
        process = processes.start(ProcessSpec.of(
                        instance, Tier.SERVICE, command, processes.directory().root())
                .withEnvironment(environment.of(service, instance)));
    }

    /** Keeps what this start has loaded and linked for the next one, unless that was done before. Takes seconds. */
    public void quickenNextStart() throws InterruptedException {
        ServiceProgram program = ServiceProgram.of(Artifacts.load().jar(service.name()));
        if (!program.hasCache() && isAlive()) {
            program.endRecording(process().pid());
        }
    }

    /** Its classes and all that they need, for measuring a part of it alone; it was started. */
    public String classPath() {
        Path program = ServiceProgram.of(Artifacts.load().jar(service.name())).jar(service.name());
        return program + File.pathSeparator + program.resolveSibling("lib").resolve("*");
    }

    /** Waits until its readiness probe says so. */
    public void awaitReady() {
        process().awaitReady(this::isReady, PATIENCE);
    }

    public boolean isReady() {
        return Http.answers(service.readiness(url().getPort()));
    }

    /** Ends it in order. */
    public void stop() {
        process().stop();
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process().kill();
    }

    /** Ends it in order and starts it again. */
    public void restart() {
        stop();
        start();
    }

    /** Freezes it: its connections stay open and nothing answers. */
    public void pause() {
        process().pause();
    }

    /** Lets it go on after a pause. */
    public void resume() {
        process().resume();
    }

    public boolean isAlive() {
        ManagedProcess current = process;
        return current != null && current.isAlive();
    }

    /** The number of its process. */
    public long pid() {
        return process().pid();
    }

    private ManagedProcess process() {
        ManagedProcess current = process;
        if (current == null) {
            throw new IllegalStateException(instance + " was never started");
        }
        return current;
    }
}
