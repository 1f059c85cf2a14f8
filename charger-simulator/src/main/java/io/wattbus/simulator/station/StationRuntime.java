package io.wattbus.simulator.station;

import io.wattbus.simulator.wire.WireClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/** What all stations of a process share: the WebSocket client, one timer thread, the clock. */
public final class StationRuntime implements AutoCloseable {

    private final WireClient wires = WireClient.start();
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("station-timers").factory(), new DiscardPolicy());
    private final InstantSource clock;

    private StationRuntime(InstantSource clock) {
        this.clock = clock;
        timers.setRemoveOnCancelPolicy(true);
    }

    /** A runtime on the system's clock. */
    public static StationRuntime start() {
        return new StationRuntime(InstantSource.system());
    }

    /** A runtime whose stations have {@code clock} for their own; timers keep to real time. */
    public static StationRuntime start(InstantSource clock) {
        return new StationRuntime(clock);
    }

    /** A station that nobody watches; it is off until it is told to connect. */
    public SimulatedStation station(StationSettings settings) {
        return station(settings, StationObserver.NOBODY);
    }

    public SimulatedStation station(StationSettings settings, StationObserver observer) {
        return new SimulatedStation(settings, this, observer);
    }

    /** Runs {@code step} after {@code delay}, unless the runtime is closed by then; it must not block. */
    public Timer after(Duration delay, Runnable step) {
        Future<?> scheduled = timers.schedule(step, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    /** What the stations' clocks show, in milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** For callers who want their own connections on the same client. */
    public WireClient wires() {
        return wires;
    }

    /** For what users do with results: a thread each, so that nothing they do holds up a station. */
    Executor executor() {
        return Thread::startVirtualThread;
    }

    /** Cuts all lines and ends all threads; nothing is said to the central system. */
    @Override
    public void close() {
        timers.shutdownNow();
        wires.close();
    }
}
