package io.wattbus.gateway.authorization;

import java.util.Optional;

/**
 * Who charges. Personal data: {@link #toString()} does not give it away.
 *
 * @param uid as provisioned; compared without case
 * @param issuingParty the OCPI party that issued it, such as {@code FI*WAT}
 * @param contractId the eMAID of the contract behind it
 */
public record IdToken(String uid, IdTokenType type, Optional<String> issuingParty, Optional<String> contractId) {

    @Override
    public String toString() {
        return "IdToken[" + type + "]";
    }
}
