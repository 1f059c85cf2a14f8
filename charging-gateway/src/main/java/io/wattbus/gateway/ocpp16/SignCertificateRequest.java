package io.wattbus.gateway.ocpp16;

/**
 * Have this certificate signed (OCPP 1.6 security whitepaper §5.17).
 *
 * @param csr the signing request, in PEM
 */
record SignCertificateRequest(String csr) {

    static SignCertificateRequest from(Fields fields) {
        return new SignCertificateRequest(fields.text("csr", 5500));
    }
}
