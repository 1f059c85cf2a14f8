package io.wattbus.gateway.ocpp16;

import java.util.Optional;

/**
 * Upload a log (OCPP 1.6 security whitepaper §5.9).
 *
 * @param requestId what the notifications of its upload will name
 * @param retryInterval in seconds
 */
record GetLogRequest(
        LogParameters log, LogType logType, int requestId, Optional<Integer> retries, Optional<Integer> retryInterval) {

    static GetLogRequest from(Fields fields) {
        return new GetLogRequest(
                fields.object("log", LogParameters::from),
                fields.word("logType", LogType.class),
                fields.integer("requestId"),
                fields.optionalInteger("retries"),
                fields.optionalInteger("retryInterval"));
    }
}
