package io.wattbus.gateway.station;

import io.wattbus.gateway.registry.Station;
import java.time.Instant;

/**
 * A station on one connection.
 *
 * @param connectionId unique to the connection: what an older one says or how it ends changes nothing of a newer one
 * @param connectedAt when the handshake was accepted, by the gateway's clock
 */
public record ConnectedStation(Station station, OcppVersion version, String connectionId, Instant connectedAt) {}
