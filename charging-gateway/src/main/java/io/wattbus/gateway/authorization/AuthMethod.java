package io.wattbus.gateway.authorization;

/** How it was decided who may charge (OCPI 2.2.1 mod_cdrs, AuthMethod). */
public enum AuthMethod {
    /** The token's party was asked, and answered. */
    AUTH_REQUEST,
    /** Somebody who may do so started the transaction from afar. */
    COMMAND,
    /** By the lists here, which also say what holds where the party did not answer. */
    WHITELIST
}
