package io.wattbus.roaming.command;

/** What became of a command. */
public enum CommandOutcome {
    /** The station will do it. */
    ACCEPTED,
    /** The station will not, or the command does not fit it. */
    REJECTED,
    /** The station is not connected; nothing was sent. */
    OFFLINE,
    /** Nobody answered in time; the station may have done it. */
    TIMEOUT,
    /** The station answered that it could not. */
    FAILED,
    /** The station cannot do this. */
    NOT_SUPPORTED
}
