package io.wattbus.gateway;

import io.wattbus.schemas.Topic;
import io.wattbus.schemas.Topics;
import io.wattbus.schemas.WireFormat;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/**
 * A real PostgreSQL and a real Kafka for all tests of the module, started once. Only the registry is stood in for: the
 * wire format gets its schema ids from {@link FixedIdSerializer}.
 */
public final class EmbeddedPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The id of every schema. */
    public static final int SCHEMA_ID = 7;

    private static final AtomicInteger NEXT_DATABASE = new AtomicInteger(1);
    private static final AtomicInteger NEXT_GROUP = new AtomicInteger(1);
    private static final EmbeddedPostgres POSTGRES = startPostgres();
    private static final EmbeddedKafkaBroker KAFKA = startKafka();

    /** The address of the database. */
    public static String databaseUrl() {
        return POSTGRES.getJdbcUrl("postgres", "postgres");
    }

    /** The address of a new database with the gateway's tables, for a test that needs one of its own. */
    public static String newDatabaseUrl() {
        String name = "test_" + NEXT_DATABASE.getAndIncrement();
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        String url = POSTGRES.getJdbcUrl("postgres", name);
        Flyway.configure().dataSource(url, "postgres", "postgres").load().migrate();
        return url;
    }

    /** The address of the broker. */
    public static String kafkaBootstrap() {
        return KAFKA.getBrokersAsString();
    }

    /** The wire format that needs no registry. */
    public static WireFormat wireFormat() {
        return new WireFormat(
                FixedIdSerializer.class.getName(),
                FixedIdDeserializer.class.getName(),
                Map.of(FixedIdSerializer.SCHEMA_ID, Integer.toString(SCHEMA_ID)));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + databaseUrl(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "spring.kafka.bootstrap-servers=" + kafkaBootstrap(),
                        "wattbus.security.public-key=" + Tokens.publicKeyFile().toUri(),
                        "wattbus.instance.name=gateway-test",
                        "wattbus.ocpp.port=0",
                        "logging.structured.format.console=",
                        // Each context reads everything by itself
                        "spring.kafka.consumer.group-id=gateway-test-" + NEXT_GROUP.getAndIncrement(),
                        // Tests say when, and with times of their own
                        "wattbus.transaction.sweep-interval=1d",
                        "server.port=0")
                .applyTo(context);
        context.getBeanFactory().registerSingleton("wireFormat", wireFormat());
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedKafkaBroker startKafka() {
        EmbeddedKafkaBroker broker = new EmbeddedKafkaKraftBroker(
                1, 3, Topics.all().stream().map(Topic::name).toArray(String[]::new));
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        return broker;
    }
}
