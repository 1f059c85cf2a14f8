package io.wattbus.search.index;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client, with timeouts, credentials and trust. */
@Configuration(proxyBeanMethods = false)
class OpenSearchConfiguration {

    private static final int CONNECTIONS = 40;

    @Bean
    OpenSearchTransport openSearchTransport(OpenSearchSettings settings) {
        HttpHost host = HttpHost.create(settings.url());
        return ApacheHttpClient5TransportBuilder.builder(host)
                .setMapper(new JacksonJsonpMapper())
                .setRequestConfigCallback(request -> request.setResponseTimeout(timeout(settings.responseTimeout()))
                        .setConnectionRequestTimeout(timeout(settings.connectTimeout())))
                .setHttpClientConfigCallback(http -> http.setConnectionManager(connections(settings))
                        .setDefaultCredentialsProvider(credentials(settings, host)))
                .build();
    }

    @Bean
    OpenSearchClient openSearchClient(OpenSearchTransport transport) {
        return new OpenSearchClient(transport);
    }

    private static PoolingAsyncClientConnectionManager connections(OpenSearchSettings settings) {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(CONNECTIONS)
                .setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.connectTimeout()))
                        .setSocketTimeout(timeout(settings.responseTimeout()))
                        .build())
                .setTlsStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(trusting(settings.certificate()))
                        .buildAsync())
                .build();
    }

    private static BasicCredentialsProvider credentials(OpenSearchSettings settings, HttpHost host) {
        BasicCredentialsProvider credentials = new BasicCredentialsProvider();
        if (!settings.user().isEmpty()) {
            credentials.setCredentials(
                    new AuthScope(host),
                    new UsernamePasswordCredentials(
                            settings.user(), settings.password().toCharArray()));
        }
        return credentials;
    }

    private static SSLContext trusting(String certificate) {
        if (!certificate.isEmpty()) {
            PemSslStoreDetails authority = PemSslStoreDetails.forCertificate(certificate);
            return SslBundle.of(new PemSslStoreBundle(null, authority)).createSslContext();
        }
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }
}
