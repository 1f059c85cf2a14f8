package io.wattbus.gateway.connection;

import io.wattbus.gateway.rpc.OutboundCalls;
import io.wattbus.gateway.rpc.ProtocolSession;
import io.wattbus.gateway.station.ConnectedStation;

/**
 * A station that can be spoken to.
 *
 * @param protocol the language
 * @param calls the way to call it
 */
public record StationConnection(ConnectedStation station, ProtocolSession protocol, OutboundCalls calls) {}
