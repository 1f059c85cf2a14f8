package io.wattbus.gateway.ocpp16;

/** Whether a message that was asked for will come (OCPP 1.6 §7.44, security whitepaper §6.17). */
enum TriggerMessageStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected"),
    NOT_IMPLEMENTED("NotImplemented");

    private final String word;

    TriggerMessageStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
