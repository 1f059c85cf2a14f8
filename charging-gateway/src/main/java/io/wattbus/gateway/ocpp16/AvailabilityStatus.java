package io.wattbus.gateway.ocpp16;

/** Whether the availability changes (OCPP 1.6 §7.3). */
enum AvailabilityStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected"),
    SCHEDULED("Scheduled");

    private final String word;

    AvailabilityStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
