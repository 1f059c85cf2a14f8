package io.wattbus.simulator.run;

import io.wattbus.simulator.day.Pace;
import io.wattbus.simulator.station.Behaviour;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;

/**
 * How a fleet's days are run.
 *
 * @param centralSystem such as {@code ws://localhost:8180/ocpp}
 * @param seed of all that happens
 * @param opening the time of the simulated day at which it begins
 * @param meterInterval between the meter values of a session, in real time
 * @param connectsPerSecond how many stations dial in a second when the simulation begins
 * @param behaviour of all stations
 */
public record SimulationSettings(
        URI centralSystem,
        long seed,
        Pace pace,
        LocalTime opening,
        Duration meterInterval,
        double connectsPerSecond,
        Behaviour behaviour) {

    Duration openingSinceMidnight() {
        return Duration.ofNanos(opening.toNanoOfDay());
    }
}
