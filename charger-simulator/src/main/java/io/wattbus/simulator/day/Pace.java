package io.wattbus.simulator.day;

import java.time.Duration;

/**
 * How fast a simulated day goes by. What is accelerated is life: when drivers come, how long they stay, how long a line
 * is down. What is not is physics and the clock: a message carries the real time at which it happens, and power is what
 * the connector can really give, so that energy always fits the stamped duration and no bill or fraud check meets a car
 * that took 20 kWh in a minute. That a session still shows its whole curve, batteries shrink as the day does: at speed 60
 * a 60 kWh car is a 1 kWh car, full in 30 seconds instead of 30 minutes.
 *
 * @param speed 1 for real time, 60 for an hour a minute
 */
public record Pace(double speed) {

    public static final Pace REAL_TIME = new Pace(1);

    public Pace {
        if (!(speed > 0) || speed > 100_000) {
            throw new IllegalArgumentException("Not a speed: " + speed);
        }
    }

    /** How long {@code simulated} takes in reality. */
    public Duration real(Duration simulated) {
        return Duration.ofNanos(Math.round(simulated.toNanos() / speed));
    }
}
