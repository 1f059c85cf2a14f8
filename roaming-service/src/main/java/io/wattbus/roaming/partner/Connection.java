package io.wattbus.roaming.partner;

import java.net.URI;
import java.util.List;

/**
 * How a partner is reached.
 *
 * @param token what we show it
 * @param versionsUrl where it lists the versions it speaks
 * @param version the version agreed on
 */
public record Connection(CredentialsToken token, URI versionsUrl, String version, List<PartnerEndpoint> endpoints) {

    public Connection {
        endpoints = List.copyOf(endpoints);
    }
}
