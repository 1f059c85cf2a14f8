package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.transaction.MeterReport;
import java.time.Instant;

/** Passes on samples of a meter (OCPP 1.6 §4.7). */
record MeterValuesHandler(CentralSystem centralSystem) implements Handler<MeterValuesRequest, MeterValuesResponse> {

    @Override
    public MeterValuesResponse handle(ConnectedStation station, MeterValuesRequest request, Instant receivedAt) {
        centralSystem.meter(
                station,
                new MeterReport(request.connectorId(), request.transactionId(), request.meterValue(), receivedAt));
        return new MeterValuesResponse();
    }
}
