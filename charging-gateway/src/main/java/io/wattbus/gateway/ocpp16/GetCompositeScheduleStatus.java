package io.wattbus.gateway.ocpp16;

/** Whether the schedule could be calculated (OCPP 1.6 §7.26). */
enum GetCompositeScheduleStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected");

    private final String word;

    GetCompositeScheduleStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
