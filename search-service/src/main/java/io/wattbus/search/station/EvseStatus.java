package io.wattbus.search.station;

/** OCPI Status of an EVSE. */
enum EvseStatus {
    UNKNOWN,
    AVAILABLE,
    BLOCKED,
    CHARGING,
    INOPERATIVE,
    OUTOFORDER,
    PLANNED,
    REMOVED,
    RESERVED
}
