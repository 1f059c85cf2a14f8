package io.wattbus.fraud.testing;

import com.sun.net.httpserver.HttpServer;
import io.wattbus.fraud.FraudApplication;
import io.wattbus.schemas.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.support.TestPropertySourceUtils;
import org.springframework.util.FileSystemUtils;

/**
 * The real Kafka broker, one for all tests; it ends with the JVM. Of the registry there is only the address, answering that
 * it knows no schema.
 */
public final class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int NOT_FOUND = 404;
    private static final Path STATE = stateDirectory();

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private static final EmbeddedKafkaBroker KAFKA = kafka();
    private static final HttpServer REGISTRY = registry();

    /** Kafka's address. */
    public static String kafkaAddress() {
        return KAFKA.getBrokersAsString();
    }

    /** Deletes what the service, which must not be running, keeps on disk. */
    public static void loseStateDirectory() {
        try {
            FileSystemUtils.deleteRecursively(STATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        initialize(context, "test", STATE);
    }

    /** A second replica, on a port and with a state directory of its own; to be closed. */
    public static ConfigurableApplicationContext secondReplica() {
        return new SpringApplicationBuilder(FraudApplication.class, TestBeans.class)
                .initializers(
                        context -> initialize((ConfigurableApplicationContext) context, "second", stateDirectory()))
                .run();
    }

    private static void initialize(ConfigurableApplicationContext context, String instance, Path state) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "WATTBUS_KAFKA_BOOTSTRAP=" + kafkaAddress(),
                "WATTBUS_REGISTRY_URL=http://localhost:" + REGISTRY.getAddress().getPort(),
                "WATTBUS_STATE_DIRECTORY=" + state,
                "WATTBUS_JWT_PUBLIC_KEY=" + Tokens.publicKeyFile().toUri(),
                "WATTBUS_INSTANCE=" + instance,
                "WATTBUS_FRAUD_THREADS=1",
                "WATTBUS_HTTP_PORT=" + freePort(),
                "WATTBUS_LOG_FORMAT=");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path stateDirectory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "state");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedKafkaBroker kafka() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(
                1, 3, Topics.CHARGING_SESSIONS.name(), Topics.LOCATIONS.name(), Topics.FRAUD_DECISIONS.name());
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.afterPropertiesSet();
        return broker;
    }

    private static HttpServer registry() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
