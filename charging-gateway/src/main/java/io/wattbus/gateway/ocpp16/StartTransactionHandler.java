package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.transaction.StartOutcome;
import io.wattbus.gateway.transaction.TransactionStart;
import java.time.Instant;

/** Opens a transaction (OCPP 1.6 §4.8). */
record StartTransactionHandler(CentralSystem centralSystem)
        implements Handler<StartTransactionRequest, StartTransactionResponse> {

    @Override
    public StartTransactionResponse handle(
            ConnectedStation station, StartTransactionRequest request, Instant receivedAt) {
        StartOutcome outcome = centralSystem.start(
                station,
                new TransactionStart(
                        request.connectorId(),
                        request.idTag(),
                        request.timestamp(),
                        request.meterStart(),
                        request.reservationId(),
                        receivedAt));
        return new StartTransactionResponse(IdTagInfo.of(outcome.verdict()), outcome.transactionId());
    }
}
