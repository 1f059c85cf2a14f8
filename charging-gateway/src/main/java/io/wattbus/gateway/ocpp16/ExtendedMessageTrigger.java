package io.wattbus.gateway.ocpp16;

/** A message that can be asked for (OCPP 1.6 security whitepaper §6.16). */
enum ExtendedMessageTrigger implements Word {
    BOOT_NOTIFICATION("BootNotification"),
    LOG_STATUS_NOTIFICATION("LogStatusNotification"),
    FIRMWARE_STATUS_NOTIFICATION("FirmwareStatusNotification"),
    HEARTBEAT("Heartbeat"),
    METER_VALUES("MeterValues"),
    SIGN_CHARGE_POINT_CERTIFICATE("SignChargePointCertificate"),
    STATUS_NOTIFICATION("StatusNotification");

    private final String word;

    ExtendedMessageTrigger(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
