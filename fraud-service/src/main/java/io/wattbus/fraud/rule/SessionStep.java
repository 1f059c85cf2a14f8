package io.wattbus.fraud.rule;

import io.wattbus.fraud.charging.Token;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One event of a session, as the rules see it.
 *
 * @param sequence of the event in the session
 * @param connectorNumber OCPP number of the connector, from 1
 * @param startedAt start of the session, by the station's clock
 * @param occurredAt of the event, by the station's clock
 * @param receivedAt of the event, by the gateway's clock
 * @param current false if this is history: queued while offline, or older than what the gateway already knew
 * @param energyMilliWh since the start, not negative
 */
public record SessionStep(
        UUID sessionId,
        long sequence,
        Phase phase,
        String operatorId,
        String stationId,
        String evseUid,
        int connectorNumber,
        Optional<Token> token,
        Instant startedAt,
        Instant occurredAt,
        Instant receivedAt,
        boolean current,
        long energyMilliWh) {}
