package io.wattbus.gateway.connection;

import io.wattbus.gateway.registry.Station;

/** What becomes of a handshake. */
sealed interface HandshakeOutcome {

    /** The station is who it says, and we have a language in common. */
    record Welcome(Station station, Subprotocol subprotocol) implements HandshakeOutcome {}

    /** It stays outside. */
    record Refused(Refusal refusal) implements HandshakeOutcome {}
}
