package io.wattbus.gateway.authorization;

import java.time.Instant;
import java.util.Optional;

/**
 * A partner's token, as roaming tells it. Personal data: {@link #toString()} does not give it away.
 *
 * @param id what names it
 */
record RoamingToken(
        Id id,
        Optional<String> contractId,
        Optional<String> groupId,
        IdTokenDocument.Status status,
        IdTokenDocument.Whitelist whitelist,
        Instant updatedAt) {

    /** @param party such as {@code SE*EMP} */
    record Id(String party, IdTokenType type, String uid) {

        @Override
        public String toString() {
            return "RoamingToken[" + party + "/" + type + "]";
        }
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
