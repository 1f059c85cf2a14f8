package io.wattbus.roaming.location;

/** What a driver can expect of an EVSE. */
public enum EvseStatus {
    AVAILABLE,
    BLOCKED,
    CHARGING,
    INOPERATIVE,
    OUTOFORDER,
    PLANNED,
    /** Taken away; it is kept so that its uid is never used again. */
    REMOVED,
    RESERVED,
    /** Nothing is heard of it. */
    UNKNOWN
}
