package io.wattbus.simulator.cli;

import io.wattbus.simulator.load.Latencies;
import io.wattbus.simulator.load.TrafficReport;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a load was answered like.
 *
 * @param total what was counted from the first handshake to the last answer
 */
record LoadResult(
        int stations,
        int active,
        double seconds,
        long answered,
        double messagesPerSecond,
        long errors,
        Latencies latencies,
        @Nullable TrafficReport total) {

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
                after.latencies(),
                null);
    }

    LoadResult withTotal(TrafficReport value) {
        return new LoadResult(stations, active, seconds, answered, messagesPerSecond, errors, latencies, value);
    }
}
