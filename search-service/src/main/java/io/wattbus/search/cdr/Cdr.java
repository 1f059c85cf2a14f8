package io.wattbus.search.cdr;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A charge detail record as the API shows it: nobody is named.
 *
 * @param credit whether it takes back the one named in creditReferenceId: its amounts are negative
 * @param energyWh rounded half up
 * @param currency ISO 4217
 * @param totalCostExclVat decimal
 * @param totalCostInclVat decimal; absent if VAT is not known
 */
record Cdr(
        UUID cdrId,
        int revision,
        boolean credit,
        Optional<UUID> creditReferenceId,
        UUID sessionId,
        long sessionSequence,
        String operatorId,
        String locationId,
        String stationId,
        String evseUid,
        int connectorNumber,
        Optional<String> tokenType,
        Optional<String> issuingParty,
        Instant startedAt,
        Instant endedAt,
        Instant issuedAt,
        long energyWh,
        long totalTimeSeconds,
        String tariffId,
        int tariffVersion,
        String currency,
        String totalCostExclVat,
        Optional<String> totalCostInclVat) {}
