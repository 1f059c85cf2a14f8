package io.wattbus.fraud.charging;

/** What a decision has done. */
public enum Action {
    /** The token charges nowhere. */
    BLOCK,
    /** The running session is ended. */
    STOP,
    /** The session's bill waits for a release. */
    HOLD,
    /** An operator ends an earlier decision. */
    RELEASE
}
