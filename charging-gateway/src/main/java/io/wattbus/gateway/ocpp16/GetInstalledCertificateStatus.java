package io.wattbus.gateway.ocpp16;

/** Whether there are certificates to list (OCPP 1.6 security whitepaper §6.11). */
enum GetInstalledCertificateStatus implements Word {
    ACCEPTED("Accepted"),
    NOT_FOUND("NotFound");

    private final String word;

    GetInstalledCertificateStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
