package io.wattbus.billing.testing;

import com.sun.net.httpserver.HttpServer;
import io.wattbus.schemas.Topics;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * The real PostgreSQL (behind a line that can be cut) and the real Kafka broker, one of each for all tests; they end with
 * the JVM. Of the registry there is only the address, answering whatever a test wants.
 */
public final class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int NOT_FOUND = 404;

    /** What the registry answers. */
    public static final AtomicInteger REGISTRY_STATUS = new AtomicInteger(NOT_FOUND);

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final CuttableLine LINE = CuttableLine.to(POSTGRES.getPort());
    private static final EmbeddedKafkaBroker KAFKA = kafka();
    private static final HttpServer REGISTRY = registry();

    /** The line between the service and its database. */
    public static CuttableLine databaseLine() {
        return LINE;
    }

    /** Kafka's address. */
    public static String kafkaAddress() {
        return KAFKA.getBrokersAsString();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context,
                "WATTBUS_KAFKA_BOOTSTRAP=" + kafkaAddress(),
                "WATTBUS_DATABASE_URL=jdbc:postgresql://localhost:" + LINE.port() + "/postgres",
                "WATTBUS_DATABASE_USER=postgres",
                "WATTBUS_DATABASE_PASSWORD=postgres",
                "WATTBUS_REGISTRY_URL=http://localhost:" + REGISTRY.getAddress().getPort(),
                "WATTBUS_JWT_PUBLIC_KEY=" + Tokens.publicKeyFile().toUri(),
                "WATTBUS_INSTANCE=test",
                "WATTBUS_FRAUD_HOLDWINDOW=100ms",
                "WATTBUS_LOG_FORMAT=");
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedKafkaBroker kafka() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(
                1,
                3,
                Topics.CHARGING_SESSIONS.name(),
                Topics.FRAUD_DECISIONS.name(),
                Topics.LOCATIONS.name(),
                Topics.ID_TOKENS.name(),
                Topics.TARIFFS.name(),
                Topics.CHARGE_DETAIL_RECORDS.name());
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
