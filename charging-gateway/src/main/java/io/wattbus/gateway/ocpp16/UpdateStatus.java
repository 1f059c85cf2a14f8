package io.wattbus.gateway.ocpp16;

/** Whether the local list was updated (OCPP 1.6 §7.47). */
enum UpdateStatus implements Word {
    ACCEPTED("Accepted"),
    FAILED("Failed"),
    NOT_SUPPORTED("NotSupported"),
    VERSION_MISMATCH("VersionMismatch");

    private final String word;

    UpdateStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
