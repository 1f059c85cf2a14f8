package io.wattbus.roaming.delivery;

/** There is something new to tell. */
record DeliveriesQueued() {}
