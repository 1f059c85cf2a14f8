package io.wattbus.gateway.ocpp16;

/** Whether signed firmware will be installed (OCPP 1.6 security whitepaper §6.18). */
enum UpdateFirmwareStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected"),
    ACCEPTED_CANCELED("AcceptedCanceled"),
    INVALID_CERTIFICATE("InvalidCertificate"),
    REVOKED_CERTIFICATE("RevokedCertificate");

    private final String word;

    UpdateFirmwareStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
