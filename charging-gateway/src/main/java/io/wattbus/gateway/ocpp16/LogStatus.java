package io.wattbus.gateway.ocpp16;

/** Whether a log will be uploaded (OCPP 1.6 security whitepaper §6.15). */
enum LogStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected"),
    ACCEPTED_CANCELED("AcceptedCanceled");

    private final String word;

    LogStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
