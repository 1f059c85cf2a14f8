package io.wattbus.gateway.transaction;

import java.util.List;

/**
 * What meter readings do.
 *
 * @param after the transaction after them
 * @param steps what is to be told
 * @param untold what was read since the last telling
 */
record MeterProgress(ChargingTransaction after, List<SessionStep> steps, Untold untold) {

    MeterProgress {
        steps = List.copyOf(steps);
    }
}
