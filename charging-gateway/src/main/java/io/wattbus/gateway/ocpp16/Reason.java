package io.wattbus.gateway.ocpp16;

import io.wattbus.gateway.transaction.StopReason;

/** Why a transaction stopped (OCPP 1.6 §7.36). */
enum Reason implements Word {
    DE_AUTHORIZED("DeAuthorized", StopReason.DE_AUTHORIZED),
    EMERGENCY_STOP("EmergencyStop", StopReason.EMERGENCY_STOP),
    EV_DISCONNECTED("EVDisconnected", StopReason.EV_DISCONNECTED),
    HARD_RESET("HardReset", StopReason.HARD_RESET),
    LOCAL("Local", StopReason.LOCAL),
    OTHER("Other", StopReason.OTHER),
    POWER_LOSS("PowerLoss", StopReason.POWER_LOSS),
    REBOOT("Reboot", StopReason.REBOOT),
    REMOTE("Remote", StopReason.REMOTE),
    SOFT_RESET("SoftReset", StopReason.SOFT_RESET),
    UNLOCK_COMMAND("UnlockCommand", StopReason.UNLOCK_COMMAND);

    private final String word;
    private final StopReason stopReason;

    Reason(String word, StopReason stopReason) {
        this.word = word;
        this.stopReason = stopReason;
    }

    @Override
    public String word() {
        return word;
    }

    StopReason stopReason() {
        return stopReason;
    }
}
