package io.wattbus.simulator.station;

import java.time.Duration;

/**
 * Hears what a station does, for counting and for tests. Called in the middle of the station's work: an observer
 * returns at once and does not call back.
 */
public interface StationObserver {

    StationObserver NOBODY = new StationObserver() {};

    /** The central system has accepted the station on a new connection. */
    default void operational(String stationId) {}

    /** An open connection is gone, and not because the station hung up. */
    default void lineLost(String stationId, String reason) {}

    /** The station has ended its connection in good order. */
    default void hungUp(String stationId) {}

    /** An attempt to connect failed; the status is 0 when there was no answer. */
    default void handshakeRefused(String stationId, int status) {}

    default void frameSent(String stationId, String text) {}

    default void frameReceived(String stationId, String text) {}

    /** A call was answered; {@code latency} is from sending it to reading the answer. */
    default void answered(String stationId, String action, Duration latency) {}

    /** A call was answered by a CALLERROR, or by nothing, then {@code code} is {@code Timeout}. */
    default void failed(String stationId, String action, String code) {}

    /** A transaction message is given up for good. */
    default void dropped(String stationId, String action) {}

    default void sessionStarted(String stationId, int connector) {}

    default void sessionStopped(String stationId, int connector) {}
}
