package io.wattbus.gateway.ocpp16;

/** How the hashes of a certificate were made (OCPP 1.6 security whitepaper §6.12). */
enum HashAlgorithm implements Word {
    SHA256("SHA256"),
    SHA384("SHA384"),
    SHA512("SHA512");

    private final String word;

    HashAlgorithm(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
