package io.wattbus.gateway.connection;

import io.wattbus.gateway.rpc.Protocol;
import io.wattbus.gateway.station.ConnectedStation;
import io.wattbus.gateway.station.OcppVersion;

/**
 * A row in the table of the versions that are spoken.
 *
 * @param name in the handshake (OCPP-J 1.6 §3.1.2)
 */
record Subprotocol(String name, OcppVersion version, Protocol<ConnectedStation> protocol) {}
