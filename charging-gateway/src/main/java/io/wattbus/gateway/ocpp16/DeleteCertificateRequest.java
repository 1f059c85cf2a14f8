package io.wattbus.gateway.ocpp16;

/** Delete a root certificate (OCPP 1.6 security whitepaper §5.3). */
record DeleteCertificateRequest(CertificateHashData certificateHashData) {

    static DeleteCertificateRequest from(Fields fields) {
        return new DeleteCertificateRequest(fields.object("certificateHashData", CertificateHashData::from));
    }
}
