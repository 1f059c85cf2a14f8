package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.process.ManagedProcess;
import io.wattbus.localplatform.process.ProcessSpec;
import io.wattbus.localplatform.process.Processes;
import io.wattbus.localplatform.process.Progress;
import io.wattbus.localplatform.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** The parts of one platform and their processes. */
public final class Parts {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Processes processes;
    private final Map<Part, PartRecipe> recipes = new EnumMap<>(Part.class);
    private final Map<Part, ManagedProcess> running = new ConcurrentHashMap<>();

    public Parts(Map<Part, PartSettings> settings, Processes processes) {
        this.processes = processes;
        settings.forEach((part, its) -> recipes.put(part, recipe(part, its, settings)));
    }

    /** Starts all parts, side by side where they can be, and waits until they answer or one has failed. */
    public void startAll(Progress progress) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        Map<Part, CompletableFuture<Void>> starts = new EnumMap<>(Part.class);
        for (Part part : recipes.keySet()) {
            CompletableFuture<Void> before =
                    part == Part.REGISTRY ? starts.get(Part.POSTGRESQL) : CompletableFuture.completedFuture(null);
            starts.put(part, before.thenRunAsync(() -> startTimed(part, progress), Thread::startVirtualThread));
        }
        starts.values()
                .forEach(start -> start.whenComplete((_, cause) -> {
                    if (cause != null) {
                        failure.completeExceptionally(cause);
                    }
                }));
        CompletableFuture<Void> all = CompletableFuture.allOf(starts.values().toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(all, failure).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StartFailure known ? known : e;
        }
    }

    /** Starts {@code part} and waits until it answers. */
    public void start(Part part) {
        PartRecipe recipe = recipes.get(part);
        if (recipe == null) {
            throw new IllegalArgumentException(part + " is not among the parts of this platform");
        }
        ManagedProcess process = processes.start(specify(recipe));
        running.put(part, process);
        process.awaitReady(recipe::isReady, PATIENCE);
    }

    /** The process of {@code part}. */
    public ManagedProcess process(Part part) {
        ManagedProcess process = running.get(part);
        if (process == null) {
            throw new IllegalStateException(part + " was never started");
        }
        return process;
    }

    private void startTimed(Part part, Progress progress) {
        Instant begin = Instant.now();
        start(part);
        progress.ready(part.id(), Duration.between(begin, Instant.now()));
    }

    private static ProcessSpec specify(PartRecipe recipe) {
        try {
            return recipe.process();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PartRecipe recipe(Part part, PartSettings its, Map<Part, PartSettings> all) {
        return switch (part) {
            case POSTGRESQL -> new PostgresPart(PostgresServer.in(all), processes);
            case KAFKA -> new KafkaPart(its, processes);
            case REGISTRY -> new RegistryPart(its, processes.directory(), PostgresServer.in(all));
            case REDIS -> new RedisPart(its, processes.directory());
            case OPENSEARCH -> new OpenSearchPart(its, processes.directory());
        };
    }
}
