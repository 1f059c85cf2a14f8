package io.wattbus.gateway.command;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Callers of this process that wait for what another makes of a command. They hold nothing but a future. */
final class AwaitedCommands {

    private final Map<UUID, CompletableFuture<Conclusion>> waiting = new ConcurrentHashMap<>();
    private final Function<UUID, Optional<Conclusion>> conclusions;

    /** @param conclusions how a command ended, as it is stored */
    AwaitedCommands(Function<UUID, Optional<Conclusion>> conclusions) {
        this.conclusions = conclusions;
    }

    /** Waits for the end of {@code command}; what has not ended after {@code atMost} is unknown. */
    Conclusion await(UUID command, Duration atMost) {
        CompletableFuture<Conclusion> end = waiting.computeIfAbsent(command, id -> new CompletableFuture<>());
        try {
            look(command);
            return end.completeOnTimeout(new Conclusion.Unknown(), atMost.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            waiting.remove(command);
        }
    }

    /** Looks whether {@code command}, if anybody here waits for it, has ended. */
    void look(UUID command) {
        CompletableFuture<Conclusion> end = waiting.get(command);
        if (end != null) {
            conclusions.apply(command).ifPresent(end::complete);
        }
    }

    /** Looks for all that are waited for. */
    void look() {
        waiting.keySet().forEach(this::look);
    }
}
