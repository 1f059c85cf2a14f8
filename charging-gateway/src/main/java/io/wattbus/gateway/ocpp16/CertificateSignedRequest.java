package io.wattbus.gateway.ocpp16;

/**
 * Use this certificate (OCPP 1.6 security whitepaper §5.1).
 *
 * @param certificateChain in PEM, the leaf first
 */
record CertificateSignedRequest(String certificateChain) {

    static CertificateSignedRequest from(Fields fields) {
        return new CertificateSignedRequest(fields.text("certificateChain", 10000));
    }
}
