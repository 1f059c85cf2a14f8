package io.wattbus.billing.charging;

/** Who ended a session. */
public enum EndedBy {
    /** The station told us: final. */
    REPORTED,
    /** The platform concluded it, or it is not known: the station may still tell otherwise. */
    INFERRED
}
