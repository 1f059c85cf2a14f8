package io.wattbus.roaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
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
                .containsEntry("wattbus.messaging.service", "roaming-service")
                .containsEntry("wattbus.messaging.instance", "local")
                .containsEntry("wattbus.messaging.registry-url", "http://localhost:18081")
                .containsEntry("wattbus.messaging.registry-timeout", "5s")
                .containsEntry("wattbus.messaging.first-retry", "200ms")
                .containsEntry("wattbus.messaging.longest-retry", "5s")
                .containsEntry("wattbus.messaging.dead-letter-retention", "30d")
                .containsEntry("wattbus.jwt.public-key", "file:.wattbus/keys/jwt-public.pem")
                .containsEntry("wattbus.jwt.issuer", "wattbus-local")
                .containsEntry("spring.task.scheduling.pool.size", "4")
                .containsEntry("wattbus.vault.key", "d2F0dGJ1cy1sb2NhbC1ub3QtZm9yLXByb2R1Y3Rpb24=")
                .containsEntry("wattbus.ocpi.url", "http://localhost:8083")
                .containsEntry("wattbus.ocpi.page-limit", "500")
                .containsEntry("wattbus.ocpi.connect-timeout", "3s")
                .containsEntry("wattbus.ocpi.answer-timeout", "10s")
                .containsEntry("wattbus.ocpi.largest-answer", "1MB")
                .containsEntry("wattbus.tariffs.poll-interval", "1s")
                .containsEntry("wattbus.tariffs.page-size", "100")
                .containsEntry("wattbus.cdrs.on-difference", "HOLD")
                .containsEntry("wattbus.cdrs.tolerance", "0.01")
                .containsEntry("wattbus.publishing.batch-size", "500")
                .containsEntry("wattbus.publishing.poll-interval", "1s")
                .containsEntry("wattbus.publishing.retry-delay", "1s")
                .containsEntry("wattbus.fetch.poll-interval", "5s")
                .containsEntry("wattbus.fetch.delta-interval", "1h")
                .containsEntry("wattbus.fetch.full-interval", "24h")
                .containsEntry("wattbus.fetch.overlap", "5m")
                .containsEntry("wattbus.fetch.lease", "30m")
                .containsEntry("wattbus.fetch.first-retry", "1m")
                .containsEntry("wattbus.fetch.longest-retry", "1h")
                .containsEntry("wattbus.fetch.parallel", "4")
                .containsEntry("wattbus.command.timeout", "30s")
                .containsEntry("wattbus.command.answer-time", "35s")
                .containsEntry("wattbus.command.tell-for", "10m")
                .containsEntry("wattbus.command.poll-interval", "500ms")
                .containsEntry("wattbus.command.lease", "30s")
                .containsEntry("wattbus.command.first-retry", "1s")
                .containsEntry("wattbus.command.longest-retry", "1m")
                .containsEntry("wattbus.command.per-partner", "8")
                .containsEntry("wattbus.command.retention", "30d")
                .containsEntry("wattbus.authorization.per-partner", "32")
                .containsEntry("wattbus.authorization.way-back", "200ms")
                .containsEntry("wattbus.pages.limit", "500")
                .containsEntry("wattbus.pages.most-pages", "20000")
                .containsEntry("wattbus.pages.timeout", "30s")
                .containsEntry("wattbus.pages.largest", "16MB")
                .containsEntry("wattbus.partner-objects.poll-interval", "5s")
                .containsEntry("wattbus.delivery.poll-interval", "200ms")
                .containsEntry("wattbus.delivery.batch", "64")
                .containsEntry("wattbus.delivery.in-flight", "4")
                .containsEntry("wattbus.delivery.measure-interval", "5s")
                .containsEntry("wattbus.delivery.lease", "30s")
                .containsEntry("wattbus.delivery.first-retry", "1s")
                .containsEntry("wattbus.delivery.longest-retry", "5m")
                .containsEntry("management.tracing.sampling.probability", "0.1")
                .containsEntry("server.port", "8083")
                .containsEntry("spring.datasource.url", "jdbc:postgresql://localhost:15432/roaming")
                .containsEntry("spring.datasource.username", "roaming")
                .containsEntry("spring.datasource.password", "roaming")
                .containsEntry("spring.datasource.hikari.maximum-pool-size", "10")
                .containsEntry("spring.datasource.hikari.connection-timeout", "3000")
                .containsEntry("spring.kafka.bootstrap-servers", "localhost:19092")
                .containsEntry("spring.kafka.consumer.group-id", "roaming-service")
                .containsEntry("spring.kafka.consumer.auto-offset-reset", "earliest")
                .containsEntry("spring.kafka.consumer.enable-auto-commit", "false")
                .containsEntry("spring.kafka.consumer.properties.session.timeout.ms", "10000")
                .containsEntry("spring.kafka.producer.acks", "all")
                .containsEntry("spring.kafka.producer.properties.enable.idempotence", "true")
                .containsEntry("logging.structured.format.console", "logstash");
    }

    @Test
    void variablesChangeThem() throws IOException {
        Map<String, Object> variables = new HashMap<>(Map.of(
                "WATTBUS_KAFKA_BOOTSTRAP", "kafka:9092",
                "WATTBUS_REGISTRY_URL", "http://registry:8080",
                "WATTBUS_DATABASE_URL", "jdbc:postgresql://db/roaming",
                "WATTBUS_DATABASE_USER", "b",
                "WATTBUS_DATABASE_PASSWORD", "secret",
                "WATTBUS_HTTP_PORT", "80",
                "WATTBUS_JWT_PUBLIC_KEY", "file:/key.pem",
                "WATTBUS_INSTANCE", "two",
                "WATTBUS_LOG_FORMAT", "ecs"));
        variables.put("WATTBUS_ROAMING_ON_DIFFERENCE", "SEND");
        variables.put("WATTBUS_ROAMING_KEY", "another");
        variables.put("WATTBUS_ROAMING_URL", "https://roaming.example");
        variables.put("WATTBUS_FETCH_DELTAINTERVAL", "15m");
        variables.put("WATTBUS_FETCH_FULLINTERVAL", "7d");

        assertThat(settings(variables))
                .containsEntry("spring.kafka.bootstrap-servers", "kafka:9092")
                .containsEntry("wattbus.messaging.registry-url", "http://registry:8080")
                .containsEntry("spring.datasource.url", "jdbc:postgresql://db/roaming")
                .containsEntry("spring.datasource.username", "b")
                .containsEntry("spring.datasource.password", "secret")
                .containsEntry("server.port", "80")
                .containsEntry("wattbus.jwt.public-key", "file:/key.pem")
                .containsEntry("spring.kafka.consumer.properties.group.instance.id", "roaming-service-two")
                .containsEntry("wattbus.delivery.instance", "two")
                .containsEntry("wattbus.cdrs.on-difference", "SEND")
                .containsEntry("wattbus.vault.key", "another")
                .containsEntry("wattbus.ocpi.url", "https://roaming.example")
                .containsEntry("wattbus.fetch.delta-interval", "15m")
                .containsEntry("wattbus.fetch.full-interval", "7d")
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
