package io.wattbus.roaming.command;

/** What partners can have done by stations. */
public enum CommandType {
    START_SESSION,
    STOP_SESSION,
    UNLOCK_CONNECTOR
}
