package io.wattbus.platformtests.bench;

import io.wattbus.platformtests.harness.HandDecoder;
import io.wattbus.platformtests.harness.Rest;
import io.wattbus.platformtests.harness.RunningPlatform;
import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.simulator.load.LoadMix;
import io.wattbus.simulator.load.MeterLoad;
import io.wattbus.simulator.load.Traffic;
import io.wattbus.simulator.load.TrafficReport;
import io.wattbus.simulator.station.SimulatedStation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Frames by the million that no station should send, from some stations, while others behave: whether the gateway keeps
 * its memory and its threads, whether all that reaches a topic can be true, and whether those who behave lose anything.
 */
final class FramesSoak {

    private static final long SETTLE_S = 60;
    private static final long PROGRESS_S = 30;
    private static final Duration PACE = Duration.ofSeconds(1);

    /** Pools let a thread go that has had nothing to do for a minute, one after the other. */
    private static final Duration CALM = Duration.ofMinutes(5);

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final RunningPlatform platform;
    private final Workload workload;
    private final List<Figure> figures = new ArrayList<>();

    FramesSoak(RunningPlatform platform, Workload workload) {
        this.platform = platform;
        this.workload = workload;
    }

    /** Runs the workload and gives what it found. */
    List<Figure> run() {
        Tenant tenant = Tenant.provision(platform);
        Traffic traffic = new Traffic();
        List<SimulatedStation> wellBehaved = tenant.fleet(workload.number("well-behaved.stations"), traffic);
        MeterLoad load = MeterLoad.every(PACE, platform.stations(), wellBehaved, LoadMix.NETWORK);
        load.start(_ -> tenant.idToken()).join();
        List<SloppyStation> sloppy = IntStream.range(0, workload.number("sloppy.stations"))
                .mapToObj(number -> new SloppyStation(tenant, workload.number("seed") * 1_000L + number))
                .toList();
        soak(sloppy, workload.number("warm-up.frames"));
        State before = State.of(platform);
        long begin = System.nanoTime();
        soak(sloppy, workload.number("frames"));
        double seconds = (System.nanoTime() - begin) / 1e9;
        compare(before, calm(before));
        figures.add(Quantity.of("broken frames", workload.number("frames"), "frames"));
        figures.add(Quantity.of("broken frames taken", workload.number("frames") / seconds, "a second"));
        boolean settled = load.stop()
                .thenApply(_ -> true)
                .completeOnTimeout(false, SETTLE_S, TimeUnit.SECONDS)
                .join();
        loss(traffic.report(), settled);
        figures.addAll(new Inspection(
                        Set.copyOf(tenant.stationIds()),
                        new HandDecoder(platform.parts().registryUrl()))
                .read(platform.parts().kafkaBootstrap())
                .figures());
        return figures;
    }

    /** How it is when pools have let go of what only the flood needed; the well-behaved go on meanwhile. */
    private State calm(State before) {
        long until = System.nanoTime() + CALM.toNanos();
        while (State.threads(platform) > before.threads() && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return State.of(platform);
    }

    private static void soak(List<SloppyStation> stations, long frames) {
        AtomicLong left = new AtomicLong(frames);
        CompletableFuture<Void> sent = CompletableFuture.allOf(stations.stream()
                .map(station -> CompletableFuture.runAsync(() -> station.send(left), Thread::startVirtualThread))
                .toArray(CompletableFuture<?>[]::new));
        while (!isDone(sent)) {
            System.out.printf("%,d of %,d frames sent%n", frames - Math.max(0, left.get()), frames);
        }
    }

    private static boolean isDone(CompletableFuture<Void> sent) {
        return sent.thenApply(_ -> true)
                .completeOnTimeout(false, PROGRESS_S, TimeUnit.SECONDS)
                .join();
    }

    private void compare(State before, State after) {
        figures.add(Quantity.of("live heap after / before", after.heap() / (double) before.heap(), "times")
                .atMost(workload.number("target.heap-percent") / 100.0));
        figures.add(Quantity.count("threads more than before", after.threads() - before.threads(), "threads")
                .atMost(0));
    }

    private void loss(TrafficReport report, boolean settled) {
        figures.add(Quantity.count("well-behaved: messages answered", report.answered(), "messages")
                .atLeast(1));
        figures.add(Quantity.count("well-behaved: refused or lost", report.errors(), "messages")
                .atMost(0));
        figures.add(Quantity.count("well-behaved: lines lost", report.linesLost(), "lines")
                .atMost(0));
        figures.add(Quantity.of("well-behaved: messages never confirmed", settled ? 0 : 1, "at least")
                .atMost(0));
    }

    /** What the gateway holds on to. */
    private record State(long heap, long threads) {

        static State of(RunningPlatform platform) {
            return new State(LiveHeap.bytes(platform.gateway().pid()), threads(platform));
        }

        static long threads(RunningPlatform platform) {
            String metrics = Rest.of(platform.gateway().url(), "")
                    .anonymous()
                    .get("/actuator/prometheus")
                    .expectSuccess()
                    .body();
            return metrics.lines()
                    .filter(line -> line.startsWith("jvm_threads_live_threads"))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }
}
