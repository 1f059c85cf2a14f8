package io.wattbus.gateway.authorization;

import java.util.Optional;

/**
 * A token as it was presented. Personal data: {@link #toString()} does not give it away.
 *
 * @param uid as the station sent it, or the real one if that was a surrogate
 * @param behind the token behind a surrogate
 */
record Presented(String uid, Optional<IdToken> behind) {

    /** What it is as long as nobody knows more. */
    IdToken unknown() {
        return behind.orElseGet(() -> new IdToken(uid, IdTokenType.ISO14443, Optional.empty(), Optional.empty()));
    }

    @Override
    public String toString() {
        return "Presented";
    }
}
