package io.wattbus.gateway.ocpp16;

/** Whether the cache was cleared (OCPP 1.6 §7.20). */
enum ClearCacheStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected");

    private final String word;

    ClearCacheStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
