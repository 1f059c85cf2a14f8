package io.wattbus.gateway.ocpp16;

/** A message that can be asked for (OCPP 1.6 §7.32). */
enum MessageTrigger implements Word {
    BOOT_NOTIFICATION("BootNotification"),
    DIAGNOSTICS_STATUS_NOTIFICATION("DiagnosticsStatusNotification"),
    FIRMWARE_STATUS_NOTIFICATION("FirmwareStatusNotification"),
    HEARTBEAT("Heartbeat"),
    METER_VALUES("MeterValues"),
    STATUS_NOTIFICATION("StatusNotification");

    private final String word;

    MessageTrigger(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
