package io.wattbus.gateway.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wattbus.gateway.Consumed;
import io.wattbus.gateway.EmbeddedPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An outbox of its own in a database of its own, and relays that a test starts on it. */
final class RelayBench {

    static final OutboxProperties QUICK = new OutboxProperties(
            50, Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(50), Duration.ofMillis(200));

    private final String databaseUrl = EmbeddedPlatform.newDatabaseUrl();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(databaseUrl, "postgres", "postgres"));
    private final String kafkaBootstrap;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    RelayBench(String kafkaBootstrap) {
        this.kafkaBootstrap = kafkaBootstrap;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    SimpleMeterRegistry metrics() {
        return metrics;
    }

    /** A relay; not started yet. */
    OutboxRelay relay() {
        return relay(producer -> producer);
    }

    /** A relay whose producer a test may tamper with. */
    OutboxRelay relay(UnaryOperator<Producer<String, byte[]>> tampering) {
        KafkaProperties kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(kafkaBootstrap));
        RelayParts parts = new RelayParts(details(), kafka) {
            @Override
            Producer<String, byte[]> producer() {
                return tampering.apply(super.producer());
            }
        };
        return new OutboxRelay(parts, QUICK, new RelaySignal(), new RelayMetrics(metrics), Clock.systemUTC());
    }

    /** Stores records {@code from} to {@code to} of {@code key}; the value is the number. */
    void append(String topic, String key, int from, int to) {
        for (int number = from; number <= to; number++) {
            jdbc.sql("insert into outbox (shard, topic, key, value) values (:shard, :topic, :key, :value)")
                    .param("shard", Shard.of(key))
                    .param("topic", topic)
                    .param("key", key)
                    .param("value", Integer.toString(number).getBytes(StandardCharsets.US_ASCII))
                    .update();
        }
    }

    int waiting() {
        return jdbc.sql("select count(*) from outbox").query(Integer.class).single();
    }

    /** The numbers on {@code topic} by key, in order, each where it comes first. */
    Map<String, List<Integer>> delivered(String topic) {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> next : Consumed.raw(kafkaBootstrap, topic)) {
            int number = Integer.parseInt(new String(next.value(), StandardCharsets.US_ASCII));
            List<Integer> ofKey = numbers.computeIfAbsent(next.key(), key -> new ArrayList<>());
            if (!ofKey.contains(number)) {
                ofKey.add(number);
            }
        }
        return numbers;
    }

    /** How many shards each relay on this database owns, the fewest first. */
    List<Integer> shardsOfRelays() {
        return jdbc.sql("""
                        select count(*) from pg_locks where locktype = 'advisory' and classid = :class
                        and database = (select oid from pg_database where datname = current_database())
                        group by pid order by 1""")
                .param("class", RelaySession.LOCK_CLASS)
                .query(Integer.class)
                .list();
    }

    /** Ends the connections of all relays on this database, as a crash or the network would. */
    void cutRelays() {
        jdbc.sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where datname = current_database() and application_name = 'outbox-relay'""").query(Integer.class).single();
    }

    private JdbcConnectionDetails details() {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return databaseUrl;
            }
        };
    }
}
