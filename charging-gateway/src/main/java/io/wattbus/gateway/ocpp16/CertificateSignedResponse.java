package io.wattbus.gateway.ocpp16;

/** Whether it is valid (OCPP 1.6 security whitepaper §5.2). */
record CertificateSignedResponse(CertificateSignedStatus status) {

    static CertificateSignedResponse from(Fields fields) {
        return new CertificateSignedResponse(fields.word("status", CertificateSignedStatus.class));
    }
}
