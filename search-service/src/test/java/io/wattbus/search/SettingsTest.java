package io.wattbus.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Every setting, its default, and the variable that changes it. */
class SettingsTest {

    private static final Map<String, Object> NO_VARIABLES = Map.of();

    @Test
    void defaultsAreThese() throws IOException {
        assertThat(settings(NO_VARIABLES))
                .containsEntry("wattbus.messaging.service", "search-service")
                .containsEntry("wattbus.messaging.registry-url", "http://localhost:18081")
                .containsEntry("wattbus.messaging.registry-timeout", "5s")
                .containsEntry("wattbus.messaging.first-retry", "200ms")
                .containsEntry("wattbus.messaging.longest-retry", "5s")
                .containsEntry("wattbus.messaging.dead-letter-retention", "30d")
                .containsEntry("wattbus.jwt.public-key", "file:.wattbus/keys/jwt-public.pem")
                .containsEntry("wattbus.jwt.issuer", "wattbus-local")
                .containsEntry("wattbus.opensearch.url", "http://localhost:19200")
                .containsEntry("wattbus.opensearch.user", "")
                .containsEntry("wattbus.opensearch.password", "")
                .containsEntry("wattbus.opensearch.certificate", "")
                .containsEntry("wattbus.opensearch.connect-timeout", "2s")
                .containsEntry("wattbus.opensearch.response-timeout", "10s")
                .containsEntry("wattbus.index.generation", "1")
                .containsEntry("wattbus.index.serve", "false")
                .containsEntry("wattbus.index.shards", "1")
                .containsEntry("wattbus.index.replicas", "0")
                .containsEntry("wattbus.index.refresh-interval", "1s")
                .containsEntry("wattbus.index.make-interval", "5s")
                .containsEntry("wattbus.privacy.hash-key", "local-hash-key-not-for-production")
                .containsEntry("management.tracing.sampling.probability", "0.1")
                .containsEntry("server.port", "8085")
                .containsEntry("spring.kafka.bootstrap-servers", "localhost:19092")
                .containsEntry("spring.kafka.consumer.group-id", "search-service")
                .containsEntry("spring.kafka.consumer.auto-offset-reset", "earliest")
                .containsEntry("spring.kafka.consumer.enable-auto-commit", "false")
                .containsEntry("spring.kafka.consumer.properties.session.timeout.ms", "10000")
                .containsEntry("spring.kafka.listener.type", "batch")
                .containsEntry("spring.kafka.listener.concurrency", "2")
                .containsEntry("spring.kafka.producer.acks", "all")
                .containsEntry("logging.structured.format.console", "logstash");
    }

    @Test
    void variablesChangeThem() throws IOException {
        Map<String, Object> variables = Map.ofEntries(
                Map.entry("WATTBUS_KAFKA_BOOTSTRAP", "kafka:9092"),
                Map.entry("WATTBUS_REGISTRY_URL", "http://registry:8080"),
                Map.entry("WATTBUS_OPENSEARCH_URL", "https://opensearch:9200"),
                Map.entry("WATTBUS_OPENSEARCH_USER", "wattbus"),
                Map.entry("WATTBUS_OPENSEARCH_PASSWORD", "secret"),
                Map.entry("WATTBUS_OPENSEARCH_CERTIFICATE", "file:/ca.pem"),
                Map.entry("WATTBUS_SEARCH_GENERATION", "2"),
                Map.entry("WATTBUS_SEARCH_SERVE", "true"),
                Map.entry("WATTBUS_SEARCH_SHARDS", "6"),
                Map.entry("WATTBUS_SEARCH_REPLICAS", "1"),
                Map.entry("WATTBUS_SEARCH_REFRESH_INTERVAL", "5s"),
                Map.entry("WATTBUS_SEARCH_HASH_KEY", "another key"),
                Map.entry("WATTBUS_HTTP_PORT", "80"),
                Map.entry("WATTBUS_JWT_PUBLIC_KEY", "file:/key.pem"),
                Map.entry("WATTBUS_INSTANCE", "two"),
                Map.entry("WATTBUS_LOG_FORMAT", "ecs"));

        assertThat(settings(variables))
                .containsEntry("spring.kafka.bootstrap-servers", "kafka:9092")
                .containsEntry("wattbus.messaging.registry-url", "http://registry:8080")
                .containsEntry("wattbus.opensearch.url", "https://opensearch:9200")
                .containsEntry("wattbus.opensearch.user", "wattbus")
                .containsEntry("wattbus.opensearch.password", "secret")
                .containsEntry("wattbus.opensearch.certificate", "file:/ca.pem")
                .containsEntry("wattbus.index.generation", "2")
                .containsEntry("wattbus.index.serve", "true")
                .containsEntry("wattbus.index.shards", "6")
                .containsEntry("wattbus.index.replicas", "1")
                .containsEntry("wattbus.index.refresh-interval", "5s")
                .containsEntry("wattbus.privacy.hash-key", "another key")
                .containsEntry("server.port", "80")
                .containsEntry("wattbus.jwt.public-key", "file:/key.pem")
                .containsEntry("spring.kafka.consumer.properties.group.instance.id", "search-service-two")
                .containsEntry("logging.structured.format.console", "ecs");
    }

    @Test
    void variableTunesHowMuchIsTraced() throws IOException {
        assertThat(settings(Map.of("WATTBUS_TRACES_SAMPLING", "1")))
                .containsEntry("management.tracing.sampling.probability", "1");
    }

    private static Map<String, String> settings(Map<String, Object> variables) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("variables", variables));
        EnumerablePropertySource<?> yaml = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .getFirst();
        environment.getPropertySources().addLast(yaml);
        Map<String, String> settings = new TreeMap<>();
        for (String name : yaml.getPropertyNames()) {
            settings.put(name, environment.getProperty(name));
        }
        return settings;
    }
}
