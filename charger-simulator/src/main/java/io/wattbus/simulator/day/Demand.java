package io.wattbus.simulator.day;

import io.wattbus.simulator.fleet.Connector.Plug;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How many drivers come in which hour: a Poisson process whose rate changes by the hour.
 *
 * @param driversADay the mean at one connector
 * @param weights of the 24 hours
 */
record Demand(double driversADay, List<Integer> weights) {

    /** Fast charging: over the day, with the trips of the afternoon. */
    static final Demand FAST =
            new Demand(16, List.of(1, 1, 1, 1, 1, 2, 4, 6, 6, 6, 7, 8, 8, 8, 8, 9, 10, 9, 7, 6, 4, 3, 2, 1));

    /** Charging where one parks: mornings at work, evenings at home. */
    static final Demand DESTINATION =
            new Demand(5, List.of(0, 0, 0, 0, 0, 1, 5, 12, 12, 7, 4, 4, 5, 4, 3, 3, 6, 9, 8, 6, 4, 3, 1, 1));

    private static final double NANOS_PER_HOUR = Duration.ofHours(1).toNanos();

    static Demand of(Plug plug) {
        return plug.directCurrent() ? FAST : DESTINATION;
    }

    /** When drivers come to one connector on one day, since midnight, in order. */
    List<Duration> arrivals(RandomGenerator random) {
        double totalWeight = weights.stream().mapToInt(Integer::intValue).sum();
        List<Duration> arrivals = new ArrayList<>();
        for (int hour = 0; hour < weights.size(); hour++) {
            double anHour = driversADay * weights.get(hour) / totalWeight;
            for (double at = gap(anHour, random); at < 1; at += gap(anHour, random)) {
                arrivals.add(Duration.ofNanos(Math.round((hour + at) * NANOS_PER_HOUR)));
            }
        }
        return arrivals;
    }

    /** Hours until the next driver. */
    private static double gap(double anHour, RandomGenerator random) {
        return anHour == 0 ? Double.POSITIVE_INFINITY : random.nextExponential() / anHour;
    }
}
