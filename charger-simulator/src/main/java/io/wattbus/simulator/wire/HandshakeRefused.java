package io.wattbus.simulator.wire;

import java.io.Serial;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server did not let the station in, or could not be reached. */
public final class HandshakeRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final @Nullable Duration retryAfter;

    HandshakeRefused(int status, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(status > 0 ? "Handshake refused with " + status : "Server not reached", cause);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The HTTP status of the answer; 0 when there was none. */
    public int status() {
        return status;
    }

    /** How long the server asked to stay away. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
