package io.wattbus.gateway.ocpp16;

/** Whether the signed certificate is valid (OCPP 1.6 security whitepaper §6.2). */
enum CertificateSignedStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected");

    private final String word;

    CertificateSignedStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
