package io.wattbus.simulator.day;

import io.wattbus.simulator.ocpp16.ErrorCode;
import java.time.Duration;
import java.util.Optional;

/** Something that happens at a station on a day; times are since midnight and durations those of the simulated day. */
public sealed interface Happening {

    /** When, since midnight. */
    Duration at();

    /**
     * A driver comes to a connector; if it is taken, the driver goes on.
     *
     * @param idToken of the card that the driver holds to the reader
     * @param arrival the state of charge on arrival, between 0 and 1
     * @param target the state of charge at which the driver leaves, between 0 and 1
     * @param patience after which the driver leaves anyway
     * @param mishap what ends the session before that
     */
    record Arrival(
            Duration at,
            int connector,
            String idToken,
            Vehicle vehicle,
            double arrival,
            double target,
            Duration patience,
            Optional<Mishap> mishap)
            implements Happening {

        @Override
        public String toString() {
            return "Arrival[" + at + ", connector " + connector + "]";
        }
    }

    /**
     * The line to the central system is down for a while.
     *
     * @param midMessage whether it goes in the middle of a message
     */
    record LineCut(Duration at, Duration lasts, boolean midMessage) implements Happening {}

    /**
     * The connector fails in a session.
     *
     * @param after how long after its begin
     * @param lasts how long until it is mended
     */
    record Mishap(Duration after, ErrorCode error, Duration lasts) {}
}
