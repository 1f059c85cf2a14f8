package io.wattbus.simulator.day;

import io.wattbus.simulator.day.Happening.Arrival;
import io.wattbus.simulator.day.Happening.LineCut;
import io.wattbus.simulator.fleet.ChargingStation;
import io.wattbus.simulator.fleet.Connector;
import io.wattbus.simulator.fleet.Fleet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * One day of a fleet, decided by its seed: the same seed, fleet and number give the same day, and what happens at one
 * station does not depend on how many others there are.
 *
 * @param number of the day, from 0
 */
public record Day(Fleet fleet, long seed, int number) {

    private static final double LINE_CUTS_A_DAY = 1.5;
    private static final double MID_MESSAGE_SHARE = 0.3;
    private static final Duration WHOLE = Duration.ofDays(1);

    /** What happens at a station, in order. */
    public List<Happening> at(ChargingStation station) {
        RandomGenerator random = new SplittableRandom(mixed(station.stationId()));
        Drivers drivers = new Drivers(fleet.idTokensAt(station), random);
        List<Happening> happenings = new ArrayList<>();
        for (Connector connector : station.model().connectors()) {
            for (Duration at : Demand.of(connector.plug()).arrivals(random)) {
                happenings.add(drivers.arrival(at, connector));
            }
        }
        lineCuts(random, happenings);
        happenings.sort(Comparator.comparing(Happening::at));
        return happenings;
    }

    /**
     * A driver who waits at the first connector when the station opens, in a hurry: somebody is there to be seen and
     * billed at once, whatever the hour.
     */
    public Arrival firstDriver(ChargingStation station, Duration opening) {
        RandomGenerator random = new SplittableRandom(~mixed(station.stationId()));
        return new Drivers(fleet.idTokensAt(station), random)
                .inAHurry(opening, station.model().connectors().getFirst());
    }

    /** The day after. */
    public Day next() {
        return new Day(fleet, seed, number + 1);
    }

    private static void lineCuts(RandomGenerator random, List<Happening> happenings) {
        double mean = LINE_CUTS_A_DAY;
        for (double at = random.nextExponential() / mean; at < 1; at += random.nextExponential() / mean) {
            Duration lasts = Duration.ofSeconds(30 + (long) (random.nextExponential() * 600));
            happenings.add(new LineCut(
                    Duration.ofMillis((long) (at * WHOLE.toMillis())), lasts, random.nextDouble() < MID_MESSAGE_SHARE));
        }
    }

    private long mixed(String stationId) {
        return new SplittableRandom(seed * 31 + number).nextLong()
                ^ ((long) stationId.hashCode() * 0x9E3779B97F4A7C15L);
    }
}
