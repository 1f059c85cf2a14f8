package io.wattbus.availability.status;

/**
 * The last that is known of a station's connection.
 *
 * @param heard true after CONNECTED, HEARD and BOOTED, false after DISCONNECTED and SILENT
 */
public record ConnectionInput(long stationSequence, boolean heard) implements Input {}
