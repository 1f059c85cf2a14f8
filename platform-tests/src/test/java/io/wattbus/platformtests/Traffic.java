package io.wattbus.platformtests;

import io.wattbus.platformtests.harness.Tenant;
import io.wattbus.simulator.ocpp16.StopReason;
import io.wattbus.simulator.station.LedgerEntry;
import io.wattbus.simulator.station.SimulatedStation;
import io.wattbus.simulator.station.StationObserver;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Stations that begin, meter and end short sessions one after the other, whatever the platform says or does not say. */
final class Traffic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int SHORTEST_STEP_MS = 200;
    private static final int LONGEST_STEP_MS = 1_000;
    private static final int CONNECTOR = 1;
    private static final long MOST_WH = 5_000;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("traffic").factory());
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final AtomicReference<Duration> slowest = new AtomicReference<>(Duration.ZERO);
    private final List<Player> players;
    private volatile boolean going = true;

    private Traffic(Tenant tenant, int stations, SplittableRandom random) {
        players = tenant.fleet(stations, new Ear()).stream()
                .map(station -> new Player(station, tenant.idToken(), random.split()))
                .toList();
    }

    /** Connects that many stations of {@code tenant} and begins. */
    static Traffic begin(Tenant tenant, int stations, long seed) {
        Traffic traffic = new Traffic(tenant, stations, new SplittableRandom(seed));
        traffic.players.forEach(Player::next);
        return traffic;
    }

    /** Calls that were sent so far. */
    long frames() {
        return frames.get();
    }

    /** Sessions that have ended at the stations so far, told or not. */
    long ended() {
        return ended.get();
    }

    /** The longest that a call has waited for its answer since this was last asked. */
    Duration slowestAnswer() {
        return slowest.getAndSet(Duration.ZERO);
    }

    /** Ends the sessions that run, waits until the platform knows of everything, and gives the stations' accounts. */
    List<LedgerEntry> finish() {
        going = false;
        CompletableFuture.allOf(players.stream().map(Player::done).toArray(CompletableFuture<?>[]::new))
                .thenCompose(_ -> CompletableFuture.allOf(
                        players.stream().map(player -> player.station.settled()).toArray(CompletableFuture<?>[]::new)))
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        return players.stream()
                .flatMap(player -> player.station.ledger().entries().stream())
                .toList();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Plays one driver after the other at one station. */
    private final class Player {

        private final SimulatedStation station;
        private final String idToken;
        private final SplittableRandom random;
        private final CompletableFuture<Void> done = new CompletableFuture<>();
        private int step;

        Player(SimulatedStation station, String idToken, SplittableRandom random) {
            this.station = station;
            this.idToken = idToken;
            this.random = random;
        }

        CompletableFuture<Void> done() {
            return done;
        }

        void next() {
            var _ = clock.schedule(
                    this::play, random.nextInt(SHORTEST_STEP_MS, LONGEST_STEP_MS), TimeUnit.MILLISECONDS);
        }

        private void play() {
            switch (step) {
                case 0 -> {
                    if (!going) {
                        done.complete(null);
                        return;
                    }
                    station.start(CONNECTOR, idToken);
                }
                case 1 -> {
                    station.charge(CONNECTOR, random.nextLong(1, MOST_WH));
                    var _ = station.meter(CONNECTOR);
                }
                default -> {
                    station.charge(CONNECTOR, random.nextLong(1, MOST_WH));
                    station.stop(CONNECTOR, StopReason.LOCAL);
                    station.unplug(CONNECTOR);
                    ended.incrementAndGet();
                }
            }
            step = (step + 1) % 3;
            next();
        }
    }

    private final class Ear implements StationObserver {

        @Override
        public void frameSent(String stationId, String text) {
            frames.incrementAndGet();
        }

        @Override
        public void answered(String stationId, String action, Duration latency) {
            slowest.accumulateAndGet(latency, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
    }
}
