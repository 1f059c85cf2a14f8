package io.wattbus.gateway.transaction;

/** What an operator should know before trusting what is told of a transaction. The raw values are kept all the same. */
enum Irregularity {
    /** A register was below the one at the start, by a Wh or more: the meter was reset or exchanged. */
    METER_RESET,
    /** A register was below one that was read before, by a Wh or more. */
    METER_REVERSED,
    /** By its station's clock it stopped before it began. */
    STOPPED_BEFORE_START,
    /** The station stopped it twice and said different things. */
    STOPPED_TWICE,
    /** It takes place at a connector that the registry does not know. */
    CONNECTOR_NOT_REGISTERED,
    /** Readings named it and another connector than its own. */
    READ_AT_ANOTHER_CONNECTOR,
    /** Only its stop is known. */
    WITHOUT_START
}
