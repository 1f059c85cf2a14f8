package io.wattbus.fraud.charging;

import java.util.Locale;
import java.util.Optional;

/**
 * A token of an operator's network; personal data, so {@link #toString} shows none of it.
 *
 * @param type OCPP 2.0.1 IdTokenEnumType
 * @param uid as it came with the event
 * @param issuingParty OCPI party that issued the token, such as FI*WAT
 * @param contractId eMAID of the contract behind it
 */
public record Token(
        String operatorId, String type, String uid, Optional<String> issuingParty, Optional<String> contractId) {

    private static final int SHOWN = 3;

    /** The token as others are told of it: {@code operatorId/type/uid}. */
    public String subject() {
        return operatorId + '/' + type + '/' + uid;
    }

    /** The same for two tokens exactly if they are one: uids are compared without case. */
    public String identity() {
        return subject().toLowerCase(Locale.ROOT);
    }

    /** The uid with all but its last three characters hidden; wholly hidden if it is short. */
    public String maskedUid() {
        return uid.length() > 2 * SHOWN ? "****" + uid.substring(uid.length() - SHOWN) : "****";
    }

    @Override
    public String toString() {
        return "Token[" + type + "]";
    }
}
