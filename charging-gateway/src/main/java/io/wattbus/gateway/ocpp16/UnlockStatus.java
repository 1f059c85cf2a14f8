package io.wattbus.gateway.ocpp16;

/** Whether a connector was unlocked (OCPP 1.6 §7.46). */
enum UnlockStatus implements Word {
    UNLOCKED("Unlocked"),
    UNLOCK_FAILED("UnlockFailed"),
    NOT_SUPPORTED("NotSupported");

    private final String word;

    UnlockStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
