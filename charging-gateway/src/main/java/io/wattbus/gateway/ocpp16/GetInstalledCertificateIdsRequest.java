package io.wattbus.gateway.ocpp16;

/** Say which root certificates you have (OCPP 1.6 security whitepaper §5.7). */
record GetInstalledCertificateIdsRequest(CertificateUse certificateType) {

    static GetInstalledCertificateIdsRequest from(Fields fields) {
        return new GetInstalledCertificateIdsRequest(fields.word("certificateType", CertificateUse.class));
    }
}
