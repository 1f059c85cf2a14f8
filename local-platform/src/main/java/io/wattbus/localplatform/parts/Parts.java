package io.wattbus.localplatform.parts;

import io.wattbus.localplatform.process.ManagedProcess;
import io.wattbus.localplatform.process.Probe;
import io.wattbus.localplatform.process.ProcessSpec;
import io.wattbus.localplatform.process.Processes;
import io.wattbus.localplatform.process.Progress;
import io.wattbus.localplatform.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;

/** The parts of one platform and their processes. */
public final class Parts {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What can only start after another part; the chains do not know each other. */
    private static final List<List<Part>> CHAINS = List.of(
            List.of(Part.POSTGRESQL, Part.REGISTRY),
            List.of(Part.KAFKA),
            List.of(Part.REDIS),
            List.of(Part.OPENSEARCH));

    private final Processes processes;
    private final Map<Part, PartRecipe> recipes = new EnumMap<>(Part.class);
    private final Map<Part, ManagedProcess> running = new ConcurrentHashMap<>();

    public Parts(Map<Part, PartSettings> settings, Processes processes) {
        this.processes = processes;
        settings.forEach((part, its) -> recipes.put(part, recipe(part, its, settings)));
    }

    /** Starts all parts, side by side where they can be, and waits until they answer or one has failed. */
    public void startAll(Progress progress) {
        recipes.values().forEach(Parts::unpack);
        CompletionService<Void> starts = new ExecutorCompletionService<>(Thread::startVirtualThread);
        List<Future<Void>> begun = CHAINS.stream()
                .map(chain -> starts.submit(() -> startChain(chain, progress), null))
                .toList();
        try {
            for (int done = 0; done < begun.size(); done++) {
                starts.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StartFailure known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while the parts were starting", e);
        }
    }

    /** Starts {@code part} and waits until it answers. */
    public void start(Part part) {
        unpack(recipe(part));
        launch(part);
    }

    /** Whether {@code part} answers, whoever started it. */
    public boolean isReady(Part part) {
        Probe probe = recipe(part)::isReady;
        return probe.saysYes();
    }

    /** The process of {@code part}. */
    public ManagedProcess process(Part part) {
        ManagedProcess process = running.get(part);
        if (process == null) {
            throw new IllegalStateException(part + " was never started");
        }
        return process;
    }

    private void startChain(List<Part> chain, Progress progress) {
        for (Part part : chain) {
            if (recipes.containsKey(part)) {
                Instant begin = Instant.now();
                launch(part);
                progress.ready(part.id(), Duration.between(begin, Instant.now()));
            }
        }
    }

    private void launch(Part part) {
        PartRecipe recipe = recipe(part);
        ManagedProcess process = processes.start(specify(recipe));
        running.put(part, process);
        process.awaitReady(recipe::isReady, PATIENCE);
    }

    private PartRecipe recipe(Part part) {
        PartRecipe recipe = recipes.get(part);
        if (recipe == null) {
            throw new IllegalArgumentException(part + " is not among the parts of this platform");
        }
        return recipe;
    }

    private static void unpack(PartRecipe recipe) {
        try {
            recipe.unpack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
