package io.wattbus.availability.status;

/** OCPI 2.2.1 Status: what a driver can expect of an EVSE. */
public enum EvseStatus {
    /** Nothing is known, or the station is not heard. */
    UNKNOWN,
    /** Free: a session can be started. */
    AVAILABLE,
    /** A vehicle stands there, or is plugged in, without a session. */
    BLOCKED,
    /** In use, whether energy flows or not. */
    CHARGING,
    /** Not broken, and yet not to be used. */
    INOPERATIVE,
    /** Broken. */
    OUTOFORDER,
    /** To come. */
    PLANNED,
    /** Taken away. */
    REMOVED,
    /** Kept for somebody. */
    RESERVED
}
