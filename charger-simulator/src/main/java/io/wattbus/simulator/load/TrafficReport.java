package io.wattbus.simulator.load;

import java.util.Map;

/**
 * What the stations did up to a moment.
 *
 * @param operational stations that are connected and accepted now
 * @param running sessions that run now
 * @param sent calls sent, repetitions included
 * @param received messages received, answers and commands
 * @param answeredByAction calls that got a result
 * @param failed calls answered by a CALLERROR or not at all
 * @param dropped transaction messages given up for good
 * @param linesLost connections that ended otherwise than by the station's hanging up
 * @param refused handshakes refused, by HTTP status; 0 stands for no answer
 */
public record TrafficReport(
        int operational,
        int running,
        long sessionsStarted,
        long sessionsStopped,
        long sent,
        long received,
        Map<String, Long> answeredByAction,
        long failed,
        long dropped,
        long linesLost,
        Map<Integer, Long> refused,
        Latencies latencies) {

    public TrafficReport {
        answeredByAction = Map.copyOf(answeredByAction);
        refused = Map.copyOf(refused);
    }

    /** Calls that got a result, whatever they were. */
    public long answered() {
        return sum(answeredByAction);
    }

    /** What went wrong in all: failed calls, dropped messages and refused handshakes. */
    public long errors() {
        return failed + dropped + sum(refused);
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
