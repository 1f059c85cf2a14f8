package io.wattbus.gateway.ocpp16;

/** Whether it is trusted (OCPP 1.6 security whitepaper §5.12). */
record InstallCertificateResponse(InstallCertificateStatus status) {

    static InstallCertificateResponse from(Fields fields) {
        return new InstallCertificateResponse(fields.word("status", InstallCertificateStatus.class));
    }
}
