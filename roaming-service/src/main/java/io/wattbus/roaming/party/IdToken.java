package io.wattbus.roaming.party;

import java.util.Optional;

/**
 * Who charges; personal data, so {@link #toString} shows none of it.
 *
 * @param type OCPP 2.0.1 IdTokenEnumType
 * @param issuer the party that issued the token
 * @param contractId eMAID of the contract behind it
 */
public record IdToken(String uid, String type, PartyId issuer, Optional<String> contractId) {

    @Override
    public String toString() {
        return "IdToken[" + type + "]";
    }
}
