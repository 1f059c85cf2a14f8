package io.wattbus.search.station;

/** Whether a station is heard. */
enum ConnectionState {
    CONNECTED,
    /** Connected, and nothing came for twice the heartbeat interval. */
    SILENT,
    DISCONNECTED
}
