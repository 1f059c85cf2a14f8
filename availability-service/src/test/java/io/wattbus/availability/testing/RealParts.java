package io.wattbus.availability.testing;

import com.sun.net.httpserver.HttpServer;
import io.wattbus.localplatform.LocalPlatform;
import io.wattbus.localplatform.PlatformSettings;
import io.wattbus.localplatform.parts.Part;
import io.wattbus.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
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
 * The real Redis and the real Kafka broker, one of each for all tests; they end with the JVM. Of the registry there is
 * only the address, answering whatever a test wants.
 */
public final class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int NOT_FOUND = 404;
    private static final int PARTITIONS = 3;

    /** What the registry answers. */
    public static final AtomicInteger REGISTRY_STATUS = new AtomicInteger(NOT_FOUND);

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    private static final LocalPlatform PLATFORM =
            LocalPlatform.start(PlatformSettings.onFreePorts(emptyDirectory(), Part.REDIS));
    private static final EmbeddedKafkaBroker KAFKA = kafka();
    private static final HttpServer REGISTRY = registry();

    /** Ends Redis as {@code kill -9} does. */
    public static void killRedis() {
        PLATFORM.kill(Part.REDIS);
    }

    /** Starts it again with its data. */
    public static void startRedis() {
        if (!PLATFORM.isRunning(Part.REDIS)) {
            PLATFORM.start(Part.REDIS);
        }
    }

    static String kafkaAddress() {
        return KAFKA.getBrokersAsString();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "WATTBUS_KAFKA_BOOTSTRAP=" + kafkaAddress(),
                "WATTBUS_REDIS_URL=" + PLATFORM.redisUri(),
                "WATTBUS_REGISTRY_URL=http://localhost:" + REGISTRY.getAddress().getPort(),
                "WATTBUS_INSTANCE=test",
                "WATTBUS_LOG_FORMAT=");
    }

    /** What an earlier run left in Redis does not belong to this run's Kafka. */
    private static Path emptyDirectory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "parts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedKafkaBroker kafka() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(
                1,
                PARTITIONS,
                Topics.LOCATIONS.name(),
                Topics.STATION_EVENTS.name(),
                Topics.CHARGING_SESSIONS.name(),
                Topics.EVSE_STATUS.name(),
                Topics.TARIFFS.name(),
                Topics.PARTNER_TARIFFS.name(),
                Topics.PARTNER_LOCATIONS.name());
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        return broker;
    }

    private static HttpServer registry() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(REGISTRY_STATUS.get(), -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
