package io.wattbus.availability;

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
                .containsEntry("wattbus.messaging.service", "availability-service")
                .containsEntry("wattbus.messaging.registry-url", "http://localhost:18081")
                .containsEntry("wattbus.messaging.registry-timeout", "5s")
                .containsEntry("wattbus.messaging.first-retry", "200ms")
                .containsEntry("wattbus.messaging.longest-retry", "2s")
                .containsEntry("wattbus.messaging.dead-letter-retention", "30d")
                .containsEntry("wattbus.filling.interval", "500ms")
                .containsEntry("wattbus.page.tile-url", "")
                .containsEntry("wattbus.page.tile-attribution", "")
                .containsEntry("wattbus.tariff.interval", "10s")
                .containsEntry("wattbus.stream.heartbeat", "15s")
                .containsEntry("server.compression.enabled", "true")
                .containsEntry("server.tomcat.max-connections", "16384")
                .containsEntry("server.tomcat.connection-timeout", "20s")
                .containsEntry("wattbus.stream.retry", "3s")
                .containsEntry("wattbus.stream.max-streams", "10000")
                .containsEntry("wattbus.stream.max-ids", "500")
                .containsEntry("wattbus.stream.buffer", "1000")
                .containsEntry("wattbus.open-data.max-exports", "4")
                .containsEntry("spring.mvc.async.request-timeout", "-1")
                .containsEntry("wattbus.status.interval", "1s")
                .containsEntry("wattbus.status.patience", "2s")
                .containsEntry("wattbus.status.batch-size", "500")
                .containsEntry("wattbus.search.max-radius-m", "100000")
                .containsEntry("wattbus.search.max-box-degrees", "5")
                .containsEntry("wattbus.search.max-ids", "500")
                .containsEntry("wattbus.search.max-statuses", "10000")
                .containsEntry("wattbus.view.patience", "250ms")
                .containsEntry("wattbus.view.batch-size", "1000")
                .containsEntry("wattbus.view.changes-remembered", "100000")
                .containsEntry("wattbus.view.removals-remembered", "100000")
                .containsEntry("wattbus.http.max-age", "1s")
                .containsEntry("wattbus.http.stale-while-revalidate", "30s")
                .containsEntry("wattbus.http.compressed-from", "1KB")
                .containsEntry("wattbus.http.origins", "*")
                .containsEntry("wattbus.limit.per-minute", "6000")
                .containsEntry("wattbus.limit.clients", "100000")
                .containsEntry("server.tomcat.remoteip.internal-proxies", "")
                .containsEntry("management.tracing.sampling.probability", "0.1")
                .containsEntry("server.port", "8082")
                .containsEntry("spring.data.redis.url", "redis://localhost:16379")
                .containsEntry("spring.data.redis.timeout", "2s")
                .containsEntry("spring.kafka.bootstrap-servers", "localhost:19092")
                .containsEntry("spring.kafka.consumer.group-id", "availability-service")
                .containsEntry("spring.kafka.consumer.auto-offset-reset", "earliest")
                .containsEntry("spring.kafka.consumer.enable-auto-commit", "false")
                .containsEntry("spring.kafka.consumer.properties.session.timeout.ms", "10000")
                .containsEntry("spring.kafka.producer.acks", "all")
                .containsEntry("spring.kafka.producer.properties.enable.idempotence", "true")
                .containsEntry("logging.structured.format.console", "logstash");
    }

    @Test
    void variablesChangeThem() throws IOException {
        Map<String, Object> variables = Map.of(
                "WATTBUS_KAFKA_BOOTSTRAP", "kafka:9092",
                "WATTBUS_REGISTRY_URL", "http://registry:8080",
                "WATTBUS_REDIS_URL", "rediss://:secret@redis:6379",
                "WATTBUS_HTTP_PORT", "80",
                "WATTBUS_INSTANCE", "two",
                "WATTBUS_LOG_FORMAT", "ecs");

        assertThat(settings(variables))
                .containsEntry("spring.kafka.bootstrap-servers", "kafka:9092")
                .containsEntry("wattbus.messaging.registry-url", "http://registry:8080")
                .containsEntry("spring.data.redis.url", "rediss://:secret@redis:6379")
                .containsEntry("server.port", "80")
                .containsEntry("spring.kafka.consumer.properties.group.instance.id", "availability-service-two")
                .containsEntry("logging.structured.format.console", "ecs");
    }

    @Test
    void variablesSayWhoMayAskHowMuch() throws IOException {
        assertThat(settings(Map.of(
                        "WATTBUS_RATE_LIMIT", "100",
                        "WATTBUS_CORS_ORIGINS", "https://app.example.com",
                        "WATTBUS_TRUSTED_PROXIES", "10\\.0\\.0\\.1")))
                .containsEntry("wattbus.limit.per-minute", "100")
                .containsEntry("wattbus.http.origins", "https://app.example.com")
                .containsEntry("server.tomcat.remoteip.internal-proxies", "10\\.0\\.0\\.1");
    }

    @Test
    void variablesShapePageAndStreams() throws IOException {
        assertThat(settings(Map.of(
                        "WATTBUS_TILE_URL", "https://tile.example.com/{z}/{x}/{y}.png",
                        "WATTBUS_TILE_ATTRIBUTION", "Example",
                        "WATTBUS_STREAM_HEARTBEAT", "30s",
                        "WATTBUS_STREAM_MAX", "100",
                        "WATTBUS_MAX_CONNECTIONS", "1000")))
                .containsEntry("server.tomcat.max-connections", "1000")
                .containsEntry("wattbus.page.tile-url", "https://tile.example.com/{z}/{x}/{y}.png")
                .containsEntry("wattbus.page.tile-attribution", "Example")
                .containsEntry("wattbus.stream.heartbeat", "30s")
                .containsEntry("wattbus.stream.max-streams", "100");
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
