package io.wattbus.gateway.ocpp16;

/** Whether it is deleted (OCPP 1.6 security whitepaper §5.4). */
record DeleteCertificateResponse(DeleteCertificateStatus status) {

    static DeleteCertificateResponse from(Fields fields) {
        return new DeleteCertificateResponse(fields.word("status", DeleteCertificateStatus.class));
    }
}
