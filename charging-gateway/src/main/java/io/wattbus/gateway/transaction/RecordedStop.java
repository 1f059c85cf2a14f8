package io.wattbus.gateway.transaction;

/**
 * A stop that is stored.
 *
 * @param stationConnector where it happened, as OCPP 1.6 counts, as far as that is known
 */
record RecordedStop(StopOutcome outcome, int stationConnector) {}
