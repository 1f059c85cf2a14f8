package io.wattbus.gateway.ocpp16;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Install other firmware (OCPP 1.6 §6.55).
 *
 * @param retrieveDate when to fetch it, at the earliest
 * @param retryInterval in seconds
 */
record UpdateFirmwareRequest(
        URI location, Optional<Integer> retries, Instant retrieveDate, Optional<Integer> retryInterval) {

    static UpdateFirmwareRequest from(Fields fields) {
        return new UpdateFirmwareRequest(
                fields.uri("location"),
                fields.optionalInteger("retries"),
                fields.time("retrieveDate"),
                fields.optionalInteger("retryInterval"));
    }
}
