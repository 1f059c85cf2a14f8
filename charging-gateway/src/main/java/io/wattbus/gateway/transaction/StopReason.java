package io.wattbus.gateway.transaction;

/** Why a transaction stopped: the words of OCPP 1.6 Reason and OCPP 2.0.1 ReasonEnumType. */
public enum StopReason {
    DE_AUTHORIZED,
    EMERGENCY_STOP,
    ENERGY_LIMIT_REACHED,
    EV_DISCONNECTED,
    GROUND_FAULT,
    HARD_RESET,
    IMMEDIATE_RESET,
    LOCAL,
    LOCAL_OUT_OF_CREDIT,
    MASTER_PASS,
    OTHER,
    OVERCURRENT_FAULT,
    POWER_LOSS,
    POWER_QUALITY,
    REBOOT,
    REMOTE,
    SOC_LIMIT_REACHED,
    SOFT_RESET,
    STOPPED_BY_EV,
    TIME_LIMIT_REACHED,
    TIMEOUT,
    UNLOCK_COMMAND
}
