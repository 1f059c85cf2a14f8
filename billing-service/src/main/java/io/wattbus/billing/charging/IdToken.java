package io.wattbus.billing.charging;

import java.util.Optional;

/**
 * Who charges; personal data, so {@link #toString} shows none of it.
 *
 * @param type OCPP 2.0.1 IdTokenEnumType
 * @param issuingParty OCPI party that issued the token, such as FI*WAT
 * @param contractId eMAID of the contract behind it
 */
public record IdToken(String uid, String type, Optional<String> issuingParty, Optional<String> contractId) {

    private static final int SHOWN = 3;

    /** The uid with all but its last three characters hidden; wholly hidden if it is short. */
    public String maskedUid() {
        return uid.length() > 2 * SHOWN ? "****" + uid.substring(uid.length() - SHOWN) : "****";
    }

    @Override
    public String toString() {
        return "IdToken[" + type + "]";
    }
}
