package io.wattbus.gateway.ocpp16;

/**
 * Trust this root certificate (OCPP 1.6 security whitepaper §5.11).
 *
 * @param certificate in PEM
 */
record InstallCertificateRequest(CertificateUse certificateType, String certificate) {

    static InstallCertificateRequest from(Fields fields) {
        return new InstallCertificateRequest(
                fields.word("certificateType", CertificateUse.class), fields.text("certificate", 5500));
    }
}
