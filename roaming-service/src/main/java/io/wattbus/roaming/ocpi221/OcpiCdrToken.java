package io.wattbus.roaming.ocpi221;

import io.wattbus.roaming.party.IdToken;

/** OCPI CdrToken: personal data, so {@link #toString} shows none of it. */
@OcpiObject
record OcpiCdrToken(String countryCode, String partyId, String uid, String type, String contractId) {

    /** A token without a contract is its own contract: the field is required. */
    static OcpiCdrToken of(IdToken token) {
        return new OcpiCdrToken(
                token.issuer().countryCode(),
                token.issuer().partyId(),
                token.uid(),
                type(token.type()),
                token.contractId().orElse(token.uid()));
    }

    /** OCPI TokenType of an OCPP IdTokenEnumType. */
    static String type(String type) {
        return switch (type) {
            case "ISO14443", "ISO15693", "RFID" -> "RFID";
            case "APP_USER", "AD_HOC_USER" -> type;
            default -> "OTHER";
        };
    }

    @Override
    public String toString() {
        return "OcpiCdrToken[" + type + "]";
    }
}
