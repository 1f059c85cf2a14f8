package io.wattbus.gateway.connection;

import java.util.List;
import java.util.Optional;

/**
 * What matters of the request for a WebSocket.
 *
 * @param path raw, as it stands in the request line
 * @param subprotocols as offered, the station's favourite first
 * @param authorization the header of that name
 */
record HandshakeRequest(String path, List<String> subprotocols, Optional<String> authorization) {}
