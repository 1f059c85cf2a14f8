package io.wattbus.gateway.ocpp16;

/** Whether a setting was changed (OCPP 1.6 §7.22). */
enum ConfigurationStatus implements Word {
    ACCEPTED("Accepted"),
    REJECTED("Rejected"),
    REBOOT_REQUIRED("RebootRequired"),
    NOT_SUPPORTED("NotSupported");

    private final String word;

    ConfigurationStatus(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
