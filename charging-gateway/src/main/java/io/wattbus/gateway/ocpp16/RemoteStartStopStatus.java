package io.wattbus.gateway.ocpp16;

/** Whether the charge point will start or stop a transaction as asked (OCPP 1.6 §7.39). */
enum RemoteStartStopStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected");

    private final String word;

    RemoteStartStopStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
