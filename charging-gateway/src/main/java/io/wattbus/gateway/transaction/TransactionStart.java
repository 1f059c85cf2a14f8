package io.wattbus.gateway.transaction;

import java.time.Instant;
import java.util.Optional;

/**
 * A station began to charge (OCPP 1.6 StartTransaction).
 *
 * @param connectorNumber as OCPP 1.6 counts, from 1
 * @param idToken the token's uid as the station sent it
 * @param timestamp the station's time, empty if it gave none that could be read
 * @param meterStartWh the meter's register
 */
public record TransactionStart(
        int connectorNumber,
        String idToken,
        Optional<Instant> timestamp,
        long meterStartWh,
        Optional<Integer> reservationId,
        Instant receivedAt) {}
