package io.wattbus.gateway.transaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as the API gives it.
 *
 * @param idToken masked but for its last characters
 */
record TransactionView(
        UUID sessionId,
        String transactionId,
        String stationId,
        String evseUid,
        int evseNumber,
        int connectorNumber,
        State state,
        String authorization,
        @Nullable String idToken,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String stoppedReason,
        String chargingState,
        long energyWh,
        @Nullable Long powerW,
        @Nullable Integer stateOfChargePercent) {

    /** Whether it goes on. */
    enum State {
        ACTIVE,
        ENDED
    }
}
