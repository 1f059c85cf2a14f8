package io.wattbus.gateway.ocpp16;

/** What a root certificate verifies (OCPP 1.6 security whitepaper §6.4). */
enum CertificateUse implements Word {
    CENTRAL_SYSTEM_ROOT_CERTIFICATE("CentralSystemRootCertificate"),
    MANUFACTURER_ROOT_CERTIFICATE("ManufacturerRootCertificate");

    private final String word;

    CertificateUse(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
