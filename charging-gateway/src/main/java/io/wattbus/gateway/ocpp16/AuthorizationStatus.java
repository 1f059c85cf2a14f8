package io.wattbus.gateway.ocpp16;

/** Whether an idTag may charge (OCPP 1.6 §7.2). */
enum AuthorizationStatus implements Word {
    ACCEPTED("Accepted"),
    BLOCKED("Blocked"),
    EXPIRED("Expired"),
    INVALID("Invalid"),
    CONCURRENT_TX("ConcurrentTx");

    private final String word;

    AuthorizationStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
