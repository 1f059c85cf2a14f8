package io.wattbus.simulator.station;

import java.time.Duration;

/**
 * How a station behaves where the specification leaves it to the station.
 *
 * @param callTimeout how long an answer may take before the station takes the line for dead and dials again
 * @param backOff between attempts to connect
 * @param transactionMessageAttempts how often a transaction message is sent when the central system cannot process it
 * @param transactionMessageRetryInterval times the number of attempts so far: the wait before the next
 * @param queueCapacity transaction messages kept; beyond it meter values are no longer recorded
 * @param rebootTime how long a reset takes
 * @param plugsInOnRemoteStart whether a driver is at hand with the cable when a remote start is accepted
 * @param samples what a MeterValues message carries
 */
public record Behaviour(
        Duration callTimeout,
        BackOff backOff,
        int transactionMessageAttempts,
        Duration transactionMessageRetryInterval,
        int queueCapacity,
        Duration rebootTime,
        boolean plugsInOnRemoteStart,
        SampleSet samples) {

    private static final int ATTEMPTS = 3;
    private static final int CAPACITY = 10_000;

    /** As stations in the field are mostly set up. */
    public static Behaviour realistic() {
        return new Behaviour(
                Duration.ofSeconds(30),
                new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30)),
                ATTEMPTS,
                Duration.ofSeconds(10),
                CAPACITY,
                Duration.ofSeconds(3),
                true,
                SampleSet.STANDARD);
    }

    /** The same in a hurry, for tests. */
    public static Behaviour prompt() {
        return new Behaviour(
                Duration.ofSeconds(10),
                new BackOff(Duration.ofMillis(50), Duration.ofSeconds(1)),
                ATTEMPTS,
                Duration.ofMillis(100),
                CAPACITY,
                Duration.ofMillis(200),
                true,
                SampleSet.STANDARD);
    }

    public Behaviour withCallTimeout(Duration value) {
        return new Behaviour(
                value,
                backOff,
                transactionMessageAttempts,
                transactionMessageRetryInterval,
                queueCapacity,
                rebootTime,
                plugsInOnRemoteStart,
                samples);
    }

    /** For a remote start that waits until somebody plugs in. */
    public Behaviour withNobodyAtHand() {
        return new Behaviour(
                callTimeout,
                backOff,
                transactionMessageAttempts,
                transactionMessageRetryInterval,
                queueCapacity,
                rebootTime,
                false,
                samples);
    }

    public Behaviour withSamples(SampleSet value) {
        return new Behaviour(
                callTimeout,
                backOff,
                transactionMessageAttempts,
                transactionMessageRetryInterval,
                queueCapacity,
                rebootTime,
                plugsInOnRemoteStart,
                value);
    }
}
