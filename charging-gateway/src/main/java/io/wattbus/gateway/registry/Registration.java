package io.wattbus.gateway.registry;

/** Whether a station may take part. */
enum Registration {
    /** The operator registered it, or wants unknown ones to take part at once. */
    ACCEPTED,
    /** It connected and nobody has registered it yet. */
    PENDING
}
