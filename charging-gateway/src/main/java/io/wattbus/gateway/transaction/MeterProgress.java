package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.MeterSnapshot;
import java.util.List;

/**
 * What meter readings do.
 *
 * @param after the transaction after them
 * @param steps what is to be told
 * @param pending what was read since the last telling and is not told yet
 */
record MeterProgress(ChargingTransaction after, List<SessionStep> steps, MeterSnapshot pending) {

    MeterProgress {
        steps = List.copyOf(steps);
    }
}
