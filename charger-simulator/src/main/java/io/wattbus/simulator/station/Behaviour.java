package io.wattbus.simulator.station;

import java.time.Duration;

/**
 * How a station behaves where the specification leaves it to the station or to its configuration.
 *
 * @param callTimeout how long an answer may take before the station takes the line for dead and dials again
 * @param backOff between attempts to connect
 * @param reconnects whether it dials again by itself
 * @param bootsOnReconnect whether it sends BootNotification on every connection and not only after power-up
 * @param transactionMessageAttempts how often a transaction message is sent when the central system cannot process it
 * @param transactionMessageRetryInterval times the number of attempts so far: the wait before the next
 * @param rebootTime how long a reset takes
 * @param queueCapacity transaction messages kept; beyond it meter values are no longer recorded
 * @param trustsUnknownTokensOffline whether a token that it never saw may charge while the line is down
 * @param stopsOnInvalidToken whether a transaction ends when its StartTransaction is answered with a refusal
 * @param plugsInOnRemoteStart whether a driver is at hand with the cable when a remote start is accepted
 * @param samples what a MeterValues message carries
 */
public record Behaviour(
        Duration callTimeout,
        BackOff backOff,
        boolean reconnects,
        boolean bootsOnReconnect,
        int transactionMessageAttempts,
        Duration transactionMessageRetryInterval,
        Duration rebootTime,
        int queueCapacity,
        boolean trustsUnknownTokensOffline,
        boolean stopsOnInvalidToken,
        boolean plugsInOnRemoteStart,
        SampleSet samples) {

    /** As stations in the field are mostly set up. */
    public static Behaviour realistic() {
        return new Behaviour(
                Duration.ofSeconds(30),
                new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30)),
                true,
                false,
                3,
                Duration.ofSeconds(10),
                Duration.ofSeconds(3),
                10_000,
                true,
                true,
                true,
                SampleSet.STANDARD);
    }

    /** The same in a hurry, for tests. */
    public static Behaviour prompt() {
        return new Behaviour(
                Duration.ofSeconds(10),
                new BackOff(Duration.ofMillis(50), Duration.ofSeconds(1)),
                true,
                false,
                3,
                Duration.ofMillis(100),
                Duration.ofMillis(200),
                10_000,
                true,
                true,
                true,
                SampleSet.STANDARD);
    }

    public Behaviour withCallTimeout(Duration value) {
        return new Behaviour(
                value,
                backOff,
                reconnects,
                bootsOnReconnect,
                transactionMessageAttempts,
                transactionMessageRetryInterval,
                rebootTime,
                queueCapacity,
                trustsUnknownTokensOffline,
                stopsOnInvalidToken,
                plugsInOnRemoteStart,
                samples);
    }

    public Behaviour reconnecting(boolean value) {
        return new Behaviour(
                callTimeout,
                backOff,
                value,
                bootsOnReconnect,
                transactionMessageAttempts,
                transactionMessageRetryInterval,
                rebootTime,
                queueCapacity,
                trustsUnknownTokensOffline,
                stopsOnInvalidToken,
                plugsInOnRemoteStart,
                samples);
    }

    public Behaviour bootingOnReconnect(boolean value) {
        return new Behaviour(
                callTimeout,
                backOff,
                reconnects,
                value,
                transactionMessageAttempts,
                transactionMessageRetryInterval,
                rebootTime,
                queueCapacity,
                trustsUnknownTokensOffline,
                stopsOnInvalidToken,
                plugsInOnRemoteStart,
                samples);
    }

    public Behaviour withTransactionMessageAttempts(int value) {
        return new Behaviour(
                callTimeout,
                backOff,
                reconnects,
                bootsOnReconnect,
                value,
                transactionMessageRetryInterval,
                rebootTime,
                queueCapacity,
                trustsUnknownTokensOffline,
                stopsOnInvalidToken,
                plugsInOnRemoteStart,
                samples);
    }

    public Behaviour stoppingOnInvalidToken(boolean value) {
        return new Behaviour(
                callTimeout,
                backOff,
                reconnects,
                bootsOnReconnect,
                transactionMessageAttempts,
                transactionMessageRetryInterval,
                rebootTime,
                queueCapacity,
                trustsUnknownTokensOffline,
                value,
                plugsInOnRemoteStart,
                samples);
    }

    public Behaviour pluggingInOnRemoteStart(boolean value) {
        return new Behaviour(
                callTimeout,
                backOff,
                reconnects,
                bootsOnReconnect,
                transactionMessageAttempts,
                transactionMessageRetryInterval,
                rebootTime,
                queueCapacity,
                trustsUnknownTokensOffline,
                stopsOnInvalidToken,
                value,
                samples);
    }

    public Behaviour trustingUnknownTokensOffline(boolean value) {
        return new Behaviour(
                callTimeout,
                backOff,
                reconnects,
                bootsOnReconnect,
                transactionMessageAttempts,
                transactionMessageRetryInterval,
                rebootTime,
                queueCapacity,
                value,
                stopsOnInvalidToken,
                plugsInOnRemoteStart,
                samples);
    }

    public Behaviour withSamples(SampleSet value) {
        return new Behaviour(
                callTimeout,
                backOff,
                reconnects,
                bootsOnReconnect,
                transactionMessageAttempts,
                transactionMessageRetryInterval,
                rebootTime,
                queueCapacity,
                trustsUnknownTokensOffline,
                stopsOnInvalidToken,
                plugsInOnRemoteStart,
                value);
    }

    public Behaviour withBackOff(BackOff value) {
        return new Behaviour(
                callTimeout,
                value,
                reconnects,
                bootsOnReconnect,
                transactionMessageAttempts,
                transactionMessageRetryInterval,
                rebootTime,
                queueCapacity,
                trustsUnknownTokensOffline,
                stopsOnInvalidToken,
                plugsInOnRemoteStart,
                samples);
    }
}
