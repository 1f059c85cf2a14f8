package io.wattbus.search.testing;

import com.sun.net.httpserver.HttpServer;
import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.PlatformSettings;
import io.wattbus.localplatform.parts.Part;
import io.wattbus.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * The real OpenSearch and the real Kafka broker, one of each for all tests; they end with the JVM. Of the registry there
 * is only the address, answering whatever a test wants.
 */
public final class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int NOT_FOUND = 404;
    private static final int PARTITIONS = 2;

    /** What the registry answers. */
    public static final AtomicInteger REGISTRY_STATUS = new AtomicInteger(NOT_FOUND);

    /** How often it was asked while it was away. */
    public static final AtomicInteger REGISTRY_QUESTIONS = new AtomicInteger();

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private static final LocalPlatform PLATFORM = openSearch();
    private static final EmbeddedKafkaBroker KAFKA = kafka();
    private static final HttpServer REGISTRY = registry();

    /** OpenSearch alone, to be killed and started. */
    public static LocalPlatform platform() {
        return PLATFORM;
    }

    static String kafkaAddress() {
        return KAFKA.getBrokersAsString();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "WATTBUS_KAFKA_BOOTSTRAP=" + kafkaAddress(),
                "WATTBUS_OPENSEARCH_URL=" + PLATFORM.openSearchUrl(),
                "WATTBUS_REGISTRY_URL=http://localhost:" + REGISTRY.getAddress().getPort(),
                "WATTBUS_JWT_PUBLIC_KEY=" + Tokens.publicKeyFile().toUri(),
                "WATTBUS_SEARCH_REFRESH_INTERVAL=100ms",
                "WATTBUS_INSTANCE=test",
                "WATTBUS_LOG_FORMAT=");
    }

    private static LocalPlatform openSearch() {
        PlatformSettings settings = PlatformSettings.onFreePorts(Path.of("target", "platform"), Part.OPENSEARCH);
        settings.home().forgetData();
        return LocalPlatform.start(settings);
    }

    private static EmbeddedKafkaBroker kafka() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(
                1,
                PARTITIONS,
                Topics.CHARGING_SESSIONS.name(),
                Topics.STATION_EVENTS.name(),
                Topics.LOCATIONS.name(),
                Topics.EVSE_STATUS.name(),
                Topics.CHARGE_DETAIL_RECORDS.name(),
                Topics.FRAUD_DECISIONS.name());
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        return broker;
    }

    private static HttpServer registry() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                int status = REGISTRY_STATUS.get();
                if (status != NOT_FOUND) {
                    REGISTRY_QUESTIONS.incrementAndGet();
                }
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
