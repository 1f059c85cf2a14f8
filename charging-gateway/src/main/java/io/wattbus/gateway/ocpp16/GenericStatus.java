package io.wattbus.gateway.ocpp16;

/** Whether a request will be seen to (OCPP 1.6 security whitepaper §6.10). */
enum GenericStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected");

    private final String word;

    GenericStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
