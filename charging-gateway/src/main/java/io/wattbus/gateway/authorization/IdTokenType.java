package io.wattbus.gateway.authorization;

/** How a token is presented: OCPP 2.0.1 IdTokenEnumType with OCPI's RFID, APP_USER and AD_HOC_USER. */
public enum IdTokenType {
    CENTRAL,
    E_MAID,
    ISO14443,
    ISO15693,
    KEY_CODE,
    LOCAL,
    MAC_ADDRESS,
    NO_AUTHORIZATION,
    RFID,
    APP_USER,
    AD_HOC_USER
}
