package io.wattbus.roaming.partner;

/** Whether an agreement holds. */
public enum AgreementState {
    ACTIVE,
    /** Nothing goes either way for the time being; what the partner is to be told is kept. */
    PAUSED,
    ENDED
}
