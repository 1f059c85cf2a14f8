package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.transaction.StopOutcome;
import io.wattbus.gateway.transaction.TransactionStop;
import java.time.Instant;

/** Closes a transaction (OCPP 1.6 §4.10). */
record StopTransactionHandler(CentralSystem centralSystem)
        implements Handler<StopTransactionRequest, StopTransactionResponse> {

    @Override
    public StopTransactionResponse handle(
            ConnectedStation station, StopTransactionRequest request, Instant receivedAt) {
        StopOutcome outcome = centralSystem.stop(
                station,
                new TransactionStop(
                        request.transactionId(),
                        request.idTag(),
                        request.timestamp(),
                        request.meterStop(),
                        request.reason().stopReason(),
                        request.transactionData(),
                        receivedAt));
        return new StopTransactionResponse(outcome.verdict().map(IdTagInfo::of));
    }
}
