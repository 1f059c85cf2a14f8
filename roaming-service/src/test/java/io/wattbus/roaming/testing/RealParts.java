package io.wattbus.roaming.testing;

import com.sun.net.httpserver.HttpServer;
import io.wattbus.schemas.Topics;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * The real PostgreSQL (behind a line that can be cut) and the real Kafka broker, one of each for all tests; they end with
 * the JVM. Of the registry there is only the address, answering that it knows no schema.
 */
public final class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int NOT_FOUND = 404;

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(50));
    }

    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final CuttableLine LINE = CuttableLine.to(POSTGRES.getPort());
    private static final EmbeddedKafkaBroker KAFKA = kafka();
    private static final HttpServer REGISTRY = registry();
    private static final int PORT = freePort();

    /** The line between the service and its database. */
    public static CuttableLine databaseLine() {
        return LINE;
    }

    /** The address of a new database. */
    static String newDatabaseUrl() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return POSTGRES.getJdbcUrl("postgres", name);
    }

    /** Kafka's address. */
    public static String kafkaAddress() {
        return KAFKA.getBrokersAsString();
    }

    /** Where partners reach the service. */
    public static String serviceUrl() {
        return "http://localhost:" + PORT;
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
                "WATTBUS_HTTP_PORT=" + PORT,
                "WATTBUS_ROAMING_URL=" + serviceUrl(),
                "WATTBUS_INSTANCE=test",
                "WATTBUS_LOG_FORMAT=",
                "wattbus.ocpi.answer-timeout=1s",
                "wattbus.ocpi.largest-answer=64KB",
                "wattbus.tariffs.poll-interval=50ms",
                "wattbus.fetch.poll-interval=50ms",
                "wattbus.fetch.first-retry=50ms",
                "wattbus.fetch.longest-retry=200ms",
                "wattbus.pages.limit=10",
                "wattbus.pages.most-pages=20",
                "wattbus.command.poll-interval=50ms",
                "wattbus.command.first-retry=50ms",
                "wattbus.command.longest-retry=200ms",
                "wattbus.publishing.poll-interval=100ms",
                "wattbus.publishing.retry-delay=100ms",
                "wattbus.partner-objects.poll-interval=100ms",
                "wattbus.delivery.poll-interval=50ms",
                "wattbus.delivery.measure-interval=200ms",
                "wattbus.delivery.lease=2s",
                "wattbus.delivery.first-retry=50ms",
                "wattbus.delivery.longest-retry=200ms");
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
                2,
                Topics.OPERATORS.name(),
                Topics.LOCATIONS.name(),
                Topics.EVSE_STATUS.name(),
                Topics.TARIFFS.name(),
                Topics.CHARGING_SESSIONS.name(),
                Topics.CHARGE_DETAIL_RECORDS.name(),
                Topics.PARTNER_LOCATIONS.name(),
                Topics.PARTNER_TARIFFS.name(),
                Topics.AUTHORIZATION_REQUESTS.name(),
                Topics.AUTHORIZATION_RESULTS.name(),
                Topics.ROAMING_TOKENS.name(),
                Topics.STATION_COMMANDS.name(),
                Topics.STATION_COMMAND_RESULTS.name());
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

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
