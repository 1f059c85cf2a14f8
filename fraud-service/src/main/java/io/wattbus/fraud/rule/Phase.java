package io.wattbus.fraud.rule;

/** How far a session has got. */
public enum Phase {
    RUNNING,
    /** The platform concluded that it has ended; when, nobody knows. */
    INFERRED_END,
    /** The station said so. */
    REPORTED_END;

    /** Whether the session is over. */
    public boolean over() {
        return this != RUNNING;
    }
}
