package io.wattbus.gateway.ocpp16;

/**
 * Which certificate is meant (OCPP 1.6 security whitepaper §6.1).
 *
 * @param serialNumber hexadecimal, without leading zeroes
 */
record CertificateHashData(
        HashAlgorithm hashAlgorithm, String issuerNameHash, String issuerKeyHash, String serialNumber) {

    static CertificateHashData from(Fields fields) {
        return new CertificateHashData(
                fields.word("hashAlgorithm", HashAlgorithm.class),
                fields.text("issuerNameHash", 128),
                fields.text("issuerKeyHash", 128),
                fields.text("serialNumber", 40));
    }
}
