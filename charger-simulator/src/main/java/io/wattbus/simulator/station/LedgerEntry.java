package io.wattbus.simulator.station;

import io.wattbus.simulator.ocpp16.AuthorizationStatus;
import io.wattbus.simulator.ocpp16.StopReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a station itself believes of one session: what its meter showed, when, for whom, and what the central system
 * told it.
 *
 * @param transactionId as told by the central system; null until then, and -1 if it never did
 * @param startConfirmed whether the central system has answered the StartTransaction
 * @param stopConfirmed whether the central system has answered the StopTransaction
 */
public record LedgerEntry(
        String stationId,
        int connector,
        String idToken,
        Instant startedAt,
        long meterStartWh,
        @Nullable Integer transactionId,
        @Nullable AuthorizationStatus authorization,
        @Nullable Instant stoppedAt,
        @Nullable Long meterStopWh,
        @Nullable StopReason stopReason,
        boolean startConfirmed,
        boolean stopConfirmed) {

    static LedgerEntry started(String stationId, int connector, String idToken, Instant at, long meterStartWh) {
        return new LedgerEntry(
                stationId, connector, idToken, at, meterStartWh, null, null, null, null, null, false, false);
    }

    /** What the session took, in Wh; so far 0 while it runs. */
    public long energyWh() {
        return meterStopWh == null ? 0 : meterStopWh - meterStartWh;
    }

    /** Whether the central system knows all of it. */
    public boolean settled() {
        return startConfirmed && stopConfirmed;
    }

    LedgerEntry answered(int transaction, AuthorizationStatus status) {
        return new LedgerEntry(
                stationId,
                connector,
                idToken,
                startedAt,
                meterStartWh,
                transaction,
                status,
                stoppedAt,
                meterStopWh,
                stopReason,
                true,
                stopConfirmed);
    }

    LedgerEntry unanswered() {
        return new LedgerEntry(
                stationId,
                connector,
                idToken,
                startedAt,
                meterStartWh,
                ChargingSession.UNKNOWN_TRANSACTION,
                authorization,
                stoppedAt,
                meterStopWh,
                stopReason,
                false,
                stopConfirmed);
    }

    LedgerEntry stopped(Instant at, long registerWh, StopReason reason) {
        return new LedgerEntry(
                stationId,
                connector,
                idToken,
                startedAt,
                meterStartWh,
                transactionId,
                authorization,
                at,
                registerWh,
                reason,
                startConfirmed,
                stopConfirmed);
    }

    LedgerEntry confirmed() {
        return new LedgerEntry(
                stationId,
                connector,
                idToken,
                startedAt,
                meterStartWh,
                transactionId,
                authorization,
                stoppedAt,
                meterStopWh,
                stopReason,
                startConfirmed,
                true);
    }
}
