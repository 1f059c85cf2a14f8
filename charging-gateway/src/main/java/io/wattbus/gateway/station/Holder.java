package io.wattbus.gateway.station;

import java.util.UUID;

/**
 * The gateway process that a station is connected to.
 *
 * @param run of the process
 * @param epoch counts the station's connections, whichever process held them
 */
public record Holder(UUID run, long epoch, OcppVersion version) {}
