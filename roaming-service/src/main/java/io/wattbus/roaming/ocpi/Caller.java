package io.wattbus.roaming.ocpi;

import io.wattbus.roaming.partner.CredentialsToken;
import io.wattbus.roaming.partner.Partner;

/**
 * The partner that asks.
 *
 * @param token what it showed
 */
public record Caller(Partner partner, CredentialsToken token) {

    static final String ATTRIBUTE = Caller.class.getName();
}
