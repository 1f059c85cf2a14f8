package io.wattbus.roaming.delivery;

/** Whether a partner has been told the newest version of an object. */
enum DeliveryState {
    WAITING,
    /** The agreement is paused. */
    HELD,
    /** A bill that does not come out at what it says: somebody has to look at it. */
    FLAGGED,
    DELIVERED
}
