package io.wattbus.billing.token;

import io.wattbus.billing.charging.OperatorId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which group a token belongs to; personal data, so {@link #toString} shows none of it.
 *
 * @param type OCPP 2.0.1 IdTokenEnumType
 * @param group empty if it belongs to none
 * @param updatedAt when the gateway last changed the token
 */
record TokenGroup(OperatorId operatorId, String type, String uid, Optional<String> group, Instant updatedAt) {

    @Override
    public String toString() {
        return "TokenGroup[" + type + "]";
    }
}
