package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.station.ConnectedStation;
import java.time.Instant;

/** A charge point that has its certificate waits for none any more (OCPP 1.6 security whitepaper A03). */
record DeliveredCertificate(CentralSystem centralSystem)
        implements ResponseListener<CertificateSignedRequest, CertificateSignedResponse> {

    @Override
    public void heard(
            ConnectedStation station,
            CertificateSignedRequest request,
            CertificateSignedResponse response,
            Instant at) {
        if (response.status() == CertificateSignedStatus.ACCEPTED) {
            centralSystem.settled(
                    station,
                    SignCertificateHandler.ACTION,
                    SignCertificateHandler.PENDING,
                    SignCertificateHandler.SIGNED);
        }
    }
}
