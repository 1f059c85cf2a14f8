package io.wattbus.gateway.ocpp16;

/** Whether a certificate was deleted (OCPP 1.6 security whitepaper §6.7). */
enum DeleteCertificateStatus implements Word {
    ACCEPTED("Accepted"),
    FAILED("Failed"),
    NOT_FOUND("NotFound");

    private final String word;

    DeleteCertificateStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
