package io.wattbus.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "WATTBUS_INSTANCE, wattbus.instance.name, ''",
        "WATTBUS_REGISTRY_URL, wattbus.registry.url, http://localhost:18081",
        "WATTBUS_JWT_PUBLIC_KEY, wattbus.security.public-key, file:.wattbus/keys/jwt-public.pem",
        "WATTBUS_OCPP_PORT, wattbus.ocpp.port, 8180",
        "WATTBUS_CONCURRENT_USE, wattbus.transaction.concurrent-use, true",
        "WATTBUS_GRACE_TIME, wattbus.transaction.grace-time, 15m",
        "WATTBUS_MESSAGE_LOG_FRAMES_PER_SECOND, wattbus.message-log.frames-per-second, 500",
        "WATTBUS_VENDOR_PROFILES, wattbus.vendor.profiles, classpath:vendor-profiles.json",
        "WATTBUS_HTTP_PORT, server.port, 8080",
        "WATTBUS_DATABASE_URL, spring.datasource.url, jdbc:postgresql://localhost:15432/gateway",
        "WATTBUS_DATABASE_USER, spring.datasource.username, gateway",
        "WATTBUS_DATABASE_PASSWORD, spring.datasource.password, gateway",
        "WATTBUS_KAFKA_BOOTSTRAP, spring.kafka.bootstrap-servers, localhost:19092",
        "WATTBUS_TRACES_SAMPLING, management.tracing.sampling.probability, 0.1",
        "WATTBUS_LOG_FORMAT, logging.structured.format.console, logstash"
    })
    void takesFromItsEnvironment(String variable, String property, String byDefault) {
        assertThat(Defaults.environment(Map.of()).getProperty(property)).isEqualTo(byDefault);
        assertThat(Defaults.environment(Map.of(variable, "elsewhere")).getProperty(property))
                .isEqualTo("elsewhere");
    }

    @ParameterizedTest
    @CsvSource({
        "spring.application.name, charging-gateway",
        "spring.datasource.hikari.maximum-pool-size, 16",
        "spring.datasource.hikari.connection-timeout, 2000",
        "spring.threads.virtual.enabled, true",
        "spring.kafka.consumer.group-id, charging-gateway",
        "spring.kafka.consumer.auto-offset-reset, earliest",
        "spring.kafka.consumer.enable-auto-commit, false",
        "spring.kafka.consumer.properties.session.timeout.ms, 10000",
        "spring.kafka.consumer.properties.group.instance.id, charging-gateway-local",
        "server.shutdown, graceful",
        "management.endpoints.web.exposure.include, 'health,prometheus'",
        "management.endpoint.health.group.readiness.include, 'readinessState,db,schemas,ocpp'"
    })
    void pinsWhatItAsksOfItsParts(String property, String value) {
        assertThat(Defaults.environment(Map.of()).getProperty(property)).isEqualTo(value);
    }
}
