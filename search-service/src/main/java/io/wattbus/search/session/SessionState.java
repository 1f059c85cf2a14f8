package io.wattbus.search.session;

/** Whether a session goes on. */
enum SessionState {
    ACTIVE,
    ENDED
}
