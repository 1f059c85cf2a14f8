package io.wattbus.fraud;

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
                .containsEntry("wattbus.messaging.service", "fraud-service")
                .containsEntry("wattbus.messaging.registry-url", "http://localhost:18081")
                .containsEntry("wattbus.messaging.registry-timeout", "5s")
                .containsEntry("wattbus.messaging.dead-letter-retention", "30d")
                .containsEntry("wattbus.jwt.public-key", "file:.wattbus/keys/jwt-public.pem")
                .containsEntry("wattbus.jwt.issuer", "wattbus-local")
                .containsEntry("wattbus.rules.concurrent-use.block-for", "1h")
                .containsEntry("wattbus.rules.concurrent-use.stop-within", "10m")
                .containsEntry("wattbus.rules.concurrent-use.tolerance", "30s")
                .containsEntry("wattbus.rules.concurrent-use.silence", "15m")
                .containsEntry("wattbus.rules.impossible-energy.tolerance-percent", "10")
                .containsEntry("wattbus.rules.impossible-energy.allowance-wh", "1000")
                .containsEntry("wattbus.check.token-memory", "24h")
                .containsEntry("wattbus.check.sessions-per-token", "10")
                .containsEntry("wattbus.check.session-memory", "400d")
                .containsEntry("wattbus.check.horizon", "5s")
                .containsEntry("wattbus.check.progress-interval", "500ms")
                .containsEntry("wattbus.check.recheck-interval", "500ms")
                .containsEntry("wattbus.check.sweep-interval", "10m")
                .containsEntry("wattbus.check.restart-pause", "1s")
                .containsEntry("management.tracing.sampling.probability", "0.1")
                .containsEntry("server.port", "8084")
                .containsEntry("spring.kafka.bootstrap-servers", "localhost:19092")
                .containsEntry("spring.kafka.producer.acks", "all")
                .containsEntry("spring.kafka.streams.application-id", "fraud-service")
                .containsEntry("spring.kafka.streams.state-dir", ".wattbus/data/fraud-service")
                .containsEntry("spring.kafka.streams.properties.processing.guarantee", "at_least_once")
                .containsEntry("spring.kafka.streams.properties.application.server", "localhost:8084")
                .containsEntry("spring.kafka.streams.properties.num.stream.threads", "2")
                .containsEntry("spring.kafka.streams.properties.commit.interval.ms", "100")
                .containsEntry("spring.kafka.streams.properties.statestore.cache.max.bytes", "8388608")
                .containsEntry("spring.kafka.streams.properties.main.consumer.auto.offset.reset", "earliest")
                .containsEntry("spring.kafka.streams.properties.main.consumer.session.timeout.ms", "10000")
                .containsEntry("spring.kafka.streams.properties.producer.acks", "all")
                .containsEntry("spring.kafka.streams.properties.producer.linger.ms", "0")
                .containsEntry("logging.structured.format.console", "logstash");
    }

    @Test
    void variablesChangeThem() throws IOException {
        Map<String, Object> variables = Map.ofEntries(
                Map.entry("WATTBUS_KAFKA_BOOTSTRAP", "kafka:9092"),
                Map.entry("WATTBUS_REGISTRY_URL", "http://registry:8080"),
                Map.entry("WATTBUS_STATE_DIRECTORY", "/state"),
                Map.entry("WATTBUS_HTTP_PORT", "80"),
                Map.entry("WATTBUS_JWT_PUBLIC_KEY", "file:/key.pem"),
                Map.entry("WATTBUS_INSTANCE", "two"),
                Map.entry("WATTBUS_FRAUD_ADDRESS", "10.0.0.7:8084"),
                Map.entry("WATTBUS_FRAUD_THREADS", "4"),
                Map.entry("WATTBUS_FRAUD_BLOCK", "5m"),
                Map.entry("WATTBUS_FRAUD_ENERGY_ALLOWANCE_WH", "50000"),
                Map.entry("WATTBUS_LOG_FORMAT", "ecs"));

        assertThat(settings(variables))
                .containsEntry("spring.kafka.bootstrap-servers", "kafka:9092")
                .containsEntry("wattbus.messaging.registry-url", "http://registry:8080")
                .containsEntry("spring.kafka.streams.state-dir", "/state")
                .containsEntry("server.port", "80")
                .containsEntry("wattbus.jwt.public-key", "file:/key.pem")
                .containsEntry("spring.kafka.streams.properties.main.consumer.group.instance.id", "fraud-service-two")
                .containsEntry("spring.kafka.streams.properties.application.server", "10.0.0.7:8084")
                .containsEntry("spring.kafka.streams.properties.num.stream.threads", "4")
                .containsEntry("wattbus.rules.concurrent-use.block-for", "5m")
                .containsEntry("wattbus.rules.impossible-energy.allowance-wh", "50000")
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
