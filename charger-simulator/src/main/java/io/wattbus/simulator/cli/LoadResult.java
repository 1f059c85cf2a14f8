package io.wattbus.simulator.cli;

import io.wattbus.simulator.load.Latencies;
import io.wattbus.simulator.load.TrafficReport;
import java.time.Duration;

/** What a load was answered like. */
record LoadResult(
        int stations,
        int active,
        double seconds,
        long answered,
        double messagesPerSecond,
        long errors,
        Latencies latencies) {

    static LoadResult between(TrafficReport before, TrafficReport after, int stations, int active, Duration duration) {
        double seconds = duration.toMillis() / 1_000.0;
        long answered = after.answered() - before.answered();
        return new LoadResult(
                stations,
                active,
                seconds,
                answered,
                answered / seconds,
                after.errors() - before.errors(),
                after.latencies());
    }
}
