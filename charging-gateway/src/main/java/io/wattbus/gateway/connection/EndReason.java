package io.wattbus.gateway.connection;

import java.util.Locale;
import org.eclipse.jetty.websocket.api.StatusCode;

/** Why a connection ends, as the station, the metrics and the station's events hear it. */
enum EndReason {
    /** The station hung up, or the network did. */
    CLOSED(StatusCode.NORMAL),
    /** A newer connection of the same station took over. */
    SUPERSEDED(StatusCode.POLICY_VIOLATION),
    /** The gateway stops. */
    GATEWAY_STOPPED(StatusCode.SHUTDOWN),
    /** The store is away, or we cannot deal with something that must not be lost: the station keeps it and comes back. */
    TRY_AGAIN_LATER(StatusCode.TRY_AGAIN_LATER),
    /** A fault of ours. */
    GATEWAY_FAULT(StatusCode.SERVER_ERROR),
    /** It sent binary data. */
    BINARY_FRAME(StatusCode.BAD_DATA),
    /** It sent a longer frame than we take. */
    FRAME_TOO_LONG(StatusCode.MESSAGE_TOO_LARGE),
    /** Nothing was heard of it for the idle time-out. */
    SILENT(StatusCode.SHUTDOWN),
    /** It does not read what it is sent. */
    NOT_READING(StatusCode.SHUTDOWN);

    private final int closeCode;

    EndReason(int closeCode) {
        this.closeCode = closeCode;
    }

    /** The WebSocket close code (RFC 6455 §7.4). */
    int closeCode() {
        return closeCode;
    }

    /** The name under which it is counted. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
