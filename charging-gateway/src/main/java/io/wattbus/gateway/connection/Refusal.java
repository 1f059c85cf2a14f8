package io.wattbus.gateway.connection;

import java.util.Locale;

/** Why a handshake is refused, and with which HTTP status. */
enum Refusal {
    /** The identity in the path cannot be decoded. */
    BAD_PATH(400),
    /** No such path, or no station of that identity (OCPP-J 1.6 §3.2). */
    UNKNOWN_STATION(404),
    /** No credentials, wrong ones, or those of another station. */
    UNAUTHORIZED(401),
    /**
     * Nothing that we speak was offered. OCPP-J 1.6 §3.2 would complete the handshake and close at once; a station that
     * sees the refusal in the handshake can tell it from a connection that broke.
     */
    NO_COMMON_SUBPROTOCOL(400),
    /** An ordinary HTTP request. */
    NOT_A_WEBSOCKET(426),
    /** More handshakes come from its address than may. */
    ADDRESS_TOO_FAST(429),
    /** It connects more often than it may. */
    STATION_TOO_FAST(429),
    /** More stations come at once than can be let in. */
    TOO_MANY(503),
    /** The store does not answer. */
    STORE_AWAY(503),
    /** The gateway stops. */
    STOPPING(503);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Whether the same handshake may succeed in a while. */
    boolean isTemporary() {
        return status == 503 || isTooFast();
    }

    /** Whether it is only that too much comes at once. */
    boolean isTooFast() {
        return status == 429 || this == TOO_MANY;
    }

    /** The name under which it is counted and logged. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
