package io.wattbus.gateway.ocpp16;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Upload your diagnostics (OCPP 1.6 §6.25).
 *
 * @param location the folder to upload them to
 * @param retryInterval in seconds
 */
record GetDiagnosticsRequest(
        URI location,
        Optional<Integer> retries,
        Optional<Integer> retryInterval,
        Optional<Instant> startTime,
        Optional<Instant> stopTime) {

    static GetDiagnosticsRequest from(Fields fields) {
        return new GetDiagnosticsRequest(
                fields.uri("location"),
                fields.optionalInteger("retries"),
                fields.optionalInteger("retryInterval"),
                fields.optionalTimestamp("startTime"),
                fields.optionalTimestamp("stopTime"));
    }
}
