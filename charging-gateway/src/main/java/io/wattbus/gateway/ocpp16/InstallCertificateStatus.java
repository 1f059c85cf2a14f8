package io.wattbus.gateway.ocpp16;

/** Whether a root certificate was installed (OCPP 1.6 security whitepaper §6.3). */
enum InstallCertificateStatus implements Word {
    ACCEPTED("Accepted"),
    FAILED("Failed"),
    REJECTED("Rejected");

    private final String word;

    InstallCertificateStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
