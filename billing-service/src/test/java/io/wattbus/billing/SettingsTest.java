package io.wattbus.billing;

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
                .containsEntry("wattbus.messaging.service", "billing-service")
                .containsEntry("wattbus.messaging.instance", "local")
                .containsEntry("wattbus.messaging.registry-url", "http://localhost:18081")
                .containsEntry("wattbus.messaging.registry-timeout", "5s")
                .containsEntry("wattbus.messaging.first-retry", "200ms")
                .containsEntry("wattbus.messaging.longest-retry", "5s")
                .containsEntry("wattbus.messaging.dead-letter-retention", "30d")
                .containsEntry("wattbus.jwt.public-key", "file:.wattbus/keys/jwt-public.pem")
                .containsEntry("wattbus.jwt.issuer", "wattbus-local")
                .containsEntry("wattbus.settlement.delay", "24h")
                .containsEntry("wattbus.settlement.corrections", "400d")
                .containsEntry("wattbus.settlement.trim-interval", "1h")
                .containsEntry("wattbus.settlement.interval", "1m")
                .containsEntry("wattbus.settlement.due-interval", "1s")
                .containsEntry("wattbus.settlement.batch-size", "500")
                .containsEntry("wattbus.fraud.hold-window", "500ms")
                .containsEntry("management.tracing.sampling.probability", "0.1")
                .containsEntry("spring.task.scheduling.pool.size", "3")
                .containsEntry("wattbus.re-rating.workers", "2")
                .containsEntry("wattbus.re-rating.page-size", "500")
                .containsEntry("wattbus.re-rating.interval", "5s")
                .containsEntry("wattbus.outbox.batch-size", "500")
                .containsEntry("wattbus.outbox.poll-interval", "1s")
                .containsEntry("wattbus.outbox.retry-delay", "1s")
                .containsEntry("server.port", "8081")
                .containsEntry("spring.datasource.url", "jdbc:postgresql://localhost:15432/billing")
                .containsEntry("spring.datasource.username", "billing")
                .containsEntry("spring.datasource.password", "billing")
                .containsEntry("spring.datasource.hikari.maximum-pool-size", "8")
                .containsEntry("spring.datasource.hikari.connection-timeout", "3000")
                .containsEntry("spring.kafka.bootstrap-servers", "localhost:19092")
                .containsEntry("spring.kafka.consumer.group-id", "billing-service")
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
                "WATTBUS_DATABASE_URL", "jdbc:postgresql://db/billing",
                "WATTBUS_DATABASE_USER", "b",
                "WATTBUS_DATABASE_PASSWORD", "secret",
                "WATTBUS_HTTP_PORT", "80",
                "WATTBUS_JWT_PUBLIC_KEY", "file:/key.pem",
                "WATTBUS_INSTANCE", "two",
                "WATTBUS_LOG_FORMAT", "ecs");

        assertThat(settings(variables))
                .containsEntry("spring.kafka.bootstrap-servers", "kafka:9092")
                .containsEntry("wattbus.messaging.registry-url", "http://registry:8080")
                .containsEntry("spring.datasource.url", "jdbc:postgresql://db/billing")
                .containsEntry("spring.datasource.username", "b")
                .containsEntry("spring.datasource.password", "secret")
                .containsEntry("server.port", "80")
                .containsEntry("wattbus.jwt.public-key", "file:/key.pem")
                .containsEntry("spring.kafka.consumer.properties.group.instance.id", "billing-service-two")
                .containsEntry("logging.structured.format.console", "ecs");
    }

    @Test
    void variablesTuneWhatItWaitsForAndTraces() throws IOException {
        assertThat(settings(Map.of("WATTBUS_FRAUD_HOLDWINDOW", "0s", "WATTBUS_TRACES_SAMPLING", "1")))
                .containsEntry("wattbus.fraud.hold-window", "0s")
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
