package io.wattbus.gateway.station;

import java.time.Instant;

/** A station booted, told inside the transaction that stores it. */
public record StationBooted(ConnectedStation station, Instant at) {}
