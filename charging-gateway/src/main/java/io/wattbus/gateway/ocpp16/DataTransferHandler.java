package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.notice.StationNotice;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps a vendor's own message and says that we know no such vendor (OCPP 1.6 §4.3). */
record DataTransferHandler(CentralSystem centralSystem) implements Handler<DataTransferRequest, DataTransferResponse> {

    private static final int MAX_KEPT = 4096;

    @Override
    public DataTransferResponse handle(ConnectedStation station, DataTransferRequest request, Instant receivedAt) {
        DataTransferStatus status = DataTransferStatus.UNKNOWN_VENDOR_ID;
        Map<String, String> details = new HashMap<>();
        details.put("vendorId", request.vendorId());
        request.messageId().ifPresent(id -> details.put("messageId", id));
        request.data().ifPresent(data -> details.put("data", Texts.cut(data, MAX_KEPT)));
        centralSystem.noticed(
                station,
                new StationNotice("DataTransfer", Optional.empty(), Optional.of(status.word()), details, receivedAt));
        return new DataTransferResponse(status, Optional.empty());
    }
}
