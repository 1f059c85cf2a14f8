package io.wattbus.roaming.delivery;

/** Whether a partner has been told the newest version of an object. */
enum DeliveryState {
    WAITING,
    DELIVERED
}
