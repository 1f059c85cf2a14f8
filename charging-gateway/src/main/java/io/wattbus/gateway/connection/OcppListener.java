package io.wattbus.gateway.connection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/** The chargers' listener: opened last when the gateway starts, drained first when it stops. */
public final class OcppListener implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OcppListener.class);

    private final OcppServer server;
    private final Connections connections;
    private final Liveness liveness;
    private final OcppProperties properties;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> sweeps;
    private volatile boolean running;

    OcppListener(
            OcppServer server,
            Connections connections,
            Liveness liveness,
            OcppProperties properties,
            TaskScheduler scheduler) {
        this.server = server;
        this.connections = connections;
        this.liveness = liveness;
        this.properties = properties;
        this.scheduler = scheduler;
    }

    /** The port that chargers connect to. */
    public int port() {
        return server.port();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void start() {
        server.start();
        sweeps = scheduler.scheduleWithFixedDelay(liveness::sweep, liveness.period());
        running = true;
        log.info("Chargers connect to port {}", port());
    }

    /** Turns newcomers away, lets frames in progress have their answer, and ends every connection. */
    @Override
    public void stop() {
        running = false;
        if (sweeps != null) {
            sweeps.cancel(false);
        }
        CompletableFuture.allOf(connections.drain().toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, properties.drainTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (connections.size() > 0) {
            log.warn("{} connections did not end in time", connections.size());
        }
        server.stop();
    }
}
