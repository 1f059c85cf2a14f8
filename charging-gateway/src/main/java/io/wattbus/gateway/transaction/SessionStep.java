package io.wattbus.gateway.transaction;

import io.wattbus.gateway.meter.SignedReading;
import io.wattbus.gateway.station.ReportedTime;
import java.util.List;

/** One event of a session: what happened, and the transaction as it stands after it. */
record SessionStep(Type type, ChargingTransaction after, ReportedTime time, List<SignedReading> signed) {

    SessionStep {
        signed = List.copyOf(signed);
    }

    /** The step in the session's life. */
    enum Type {
        STARTED,
        UPDATED,
        ENDED
    }
}
