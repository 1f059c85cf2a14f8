package io.wattbus.gateway.command;

/** How far a command is. It goes from {@link #PENDING} to {@link #SENT} at most once, and nothing is sent otherwise. */
enum CommandState {
    /** Waits to be sent by the process that holds the station. */
    PENDING,
    /** Was sent; the station has not answered yet. */
    SENT,
    /** The station responded; whether it will do as told stands in its response. */
    ANSWERED,
    /** The station answered with an error, or with something that is no response. */
    REFUSED,
    /** Was sent and not answered in time: the station may have done as told. */
    TIMED_OUT,
    /** Could not be sent before its time was over. */
    EXPIRED,
    /** The station is not connected; nothing was sent. */
    OFFLINE,
    /** The station's registration does not allow it; nothing was sent. */
    NOT_ACCEPTED,
    /** Was sent, and its connection or the process that sent it ended before the answer: it is not sent again. */
    UNKNOWN
}
