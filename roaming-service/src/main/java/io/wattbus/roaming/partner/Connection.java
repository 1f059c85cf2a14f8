package io.wattbus.roaming.partner;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

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

    /**
     * Whether {@code url} is at a host that the partner named when it registered: our token is shown nowhere else. Without
     * TLS only where the partner does without it there.
     */
    public boolean isAtHome(URI url) {
        return Stream.concat(Stream.of(versionsUrl), endpoints.stream().map(PartnerEndpoint::url))
                .anyMatch(home -> home.getHost().equalsIgnoreCase(url.getHost())
                        && (home.getScheme().equalsIgnoreCase("http")
                                || url.getScheme().equalsIgnoreCase("https")));
    }
}
