package io.wattbus.fraud.charging;

import java.util.Optional;
import java.util.UUID;

/**
 * What a decision is about: a session if {@code sessionId} is there, else a token.
 *
 * @param token of a session: whose it is, if that matters
 * @param stationId of a session: where
 */
public record Subject(String operatorId, Optional<Token> token, Optional<UUID> sessionId, Optional<String> stationId) {

    public Subject {
        if (token.isEmpty() && sessionId.isEmpty()) {
            throw new IllegalArgumentException("A decision is about a token or a session");
        }
    }

    /** The token itself. */
    public static Subject of(Token token) {
        return new Subject(token.operatorId(), Optional.of(token), Optional.empty(), Optional.empty());
    }

    /** A session. */
    public static Subject of(String operatorId, UUID sessionId, String stationId, Optional<Token> token) {
        return new Subject(operatorId, token, Optional.of(sessionId), Optional.of(stationId));
    }

    /** The key under which others are told. */
    public String key() {
        return sessionId.map(UUID::toString).orElseGet(() -> token.orElseThrow().subject());
    }

    /** The same for two subjects exactly if they are one. */
    public String identity() {
        return sessionId.map(UUID::toString).orElseGet(() -> token.orElseThrow().identity());
    }
}
