package io.wattbus.gateway.ocpp16;

/** Whether a booted charge point may take part (OCPP 1.6 §7.38). */
enum RegistrationStatus implements Word {
    ACCEPTED("Accepted"),
    PENDING("Pending"),
    REJECTED("Rejected");

    private final String word;

    RegistrationStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
