package io.wattbus.gateway.station;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a connector.
 *
 * @param status as last reported, empty if it never was
 * @param importMilliWh the meter's register as last read
 * @param newestAt when the newest thing happened that is known of it
 */
public record ConnectorState(
        Optional<ConnectorStatus> status,
        Optional<String> errorCode,
        Optional<String> errorInfo,
        Optional<String> vendorErrorCode,
        Optional<Long> importMilliWh,
        Instant newestAt) {

    /** Nothing is known yet. */
    public static final ConnectorState UNKNOWN = new ConnectorState(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH);

    boolean repeats(ConnectorStatusReport report) {
        return status.equals(Optional.of(report.status()))
                && errorCode.equals(Optional.of(report.errorCode()))
                && errorInfo.equals(report.info())
                && vendorErrorCode.equals(report.vendorErrorCode());
    }
}
