package io.wattbus.gateway.connection;

/** What a frame of the station makes us do. */
sealed interface Reaction {

    /** Answer it. */
    record Reply(String text) implements Reaction {}

    /** Nothing. */
    record Silence() implements Reaction {}

    /**
     * Hang up without an answer, so that the station keeps its message and comes back (1013): the store is away, or we
     * cannot deal with something that must not be lost.
     */
    record HangUp() implements Reaction {}
}
