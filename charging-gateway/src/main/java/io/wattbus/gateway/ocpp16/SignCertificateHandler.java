package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.notice.StationNotice;
import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Keeps a signing request until the operator sends what it had signed (OCPP 1.6 security whitepaper A03). */
record SignCertificateHandler(CentralSystem centralSystem)
        implements Handler<SignCertificateRequest, SignCertificateResponse> {

    static final String ACTION = "SignCertificate";
    static final String PENDING = "Pending";
    static final String SIGNED = "Signed";

    @Override
    public SignCertificateResponse handle(
            ConnectedStation station, SignCertificateRequest request, Instant receivedAt) {
        centralSystem.noticed(
                station,
                new StationNotice(
                        ACTION, Optional.empty(), Optional.of(PENDING), Map.of("csr", request.csr()), receivedAt));
        return new SignCertificateResponse(GenericStatus.ACCEPTED);
    }
}
