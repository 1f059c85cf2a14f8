package io.wattbus.gateway.transaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as the API gives it.
 *
 * @param idToken masked but for its last characters
 * @param irregularities what is to be known before its values are trusted; empty if all is well
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
        @Nullable Integer stateOfChargePercent,
        List<String> irregularities) {

    /** Whether it goes on. */
    enum State {
        ACTIVE,
        ENDED
    }
}
