package io.wattbus.gateway.connection;

import io.wattbus.gateway.registry.Station;
import java.time.Duration;
import java.util.Optional;

/** What becomes of a handshake. */
sealed interface HandshakeOutcome {

    /** The station is who it says, and we have a language in common. */
    record Welcome(Station station, Subprotocol subprotocol) implements HandshakeOutcome {}

    /** It stays outside; when it may come back, if that is known better than for all. */
    record Refused(Refusal refusal, Optional<Duration> retryAfter) implements HandshakeOutcome {

        Refused(Refusal refusal) {
            this(refusal, Optional.empty());
        }

        Refused(Refusal refusal, Duration retryAfter) {
            this(refusal, Optional.of(retryAfter));
        }
    }
}
