package io.wattbus.gateway.vendor;

import io.wattbus.gateway.rpc.Deadlines;
import java.time.Duration;
import java.util.Optional;

/**
 * How some chargers are treated.
 *
 * @param deadlines how long they may be silent
 * @param graceTime how long they have to show that a transaction goes on; empty is as everybody
 */
record Treatment(Tolerance tolerance, Deadlines deadlines, Optional<Duration> graceTime) {

    static Treatment of(Tolerance tolerance) {
        return new Treatment(tolerance, Deadlines.NONE, Optional.empty());
    }
}
