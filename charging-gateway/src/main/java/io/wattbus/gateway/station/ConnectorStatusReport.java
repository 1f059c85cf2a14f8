package io.wattbus.gateway.station;

import java.time.Instant;
import java.util.Optional;

/**
 * What a station says of a connector (StatusNotification).
 *
 * @param connectorNumber as OCPP 1.6 counts; 0 is the whole station
 * @param errorCode OCPP ChargePointErrorCode, {@code NoError} if all is well
 * @param timestamp the station's time, empty if it gave none that could be read
 */
public record ConnectorStatusReport(
        int connectorNumber,
        ConnectorStatus status,
        String errorCode,
        Optional<String> info,
        Optional<String> vendorId,
        Optional<String> vendorErrorCode,
        Optional<Instant> timestamp) {

    static final String NO_ERROR = "NoError";

    boolean isFault() {
        return !errorCode.equals(NO_ERROR);
    }
}
