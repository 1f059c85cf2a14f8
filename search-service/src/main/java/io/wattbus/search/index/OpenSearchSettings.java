package io.wattbus.search.index;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where OpenSearch is and who we are to it.
 *
 * @param url {@code https} for TLS
 * @param user empty where it asks for nobody
 * @param certificate location of the PEM of the authority that signed its certificate; empty for the usual ones
 */
@Validated
@ConfigurationProperties("wattbus.opensearch")
record OpenSearchSettings(
        URI url, String user, String password, String certificate, Duration connectTimeout, Duration responseTimeout) {

    @Override
    public String toString() {
        return "OpenSearchSettings[" + url + "]";
    }
}
