package io.wattbus.search.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A session as its newest event tells it, and as the API shows it: nobody is named.
 *
 * @param lastSequence of that event
 * @param updatedAt when that event happened
 * @param authorization ACCEPTED, REFUSED (energy flowed although the platform said no), NONE
 * @param tokenType how the driver identified
 * @param issuingParty OCPI party whose driver it is
 * @param endedBy REPORTED by the station, INFERRED by the platform
 * @param energyWh imported since the start, rounded half up
 * @param clockSuspect the station's time was not to be trusted
 */
record Session(
        UUID sessionId,
        long lastSequence,
        SessionState state,
        String operatorId,
        String locationId,
        String stationId,
        String evseUid,
        int connectorNumber,
        String transactionId,
        String authorization,
        Optional<String> tokenType,
        Optional<String> issuingParty,
        Instant startedAt,
        Instant updatedAt,
        Optional<Instant> endedAt,
        Optional<String> endedBy,
        Optional<String> stoppedReason,
        long energyWh,
        Optional<Long> powerW,
        Optional<Integer> stateOfChargePercent,
        String chargingState,
        boolean clockSuspect,
        String ocppVersion,
        Optional<String> vendor,
        Optional<String> model) {}
