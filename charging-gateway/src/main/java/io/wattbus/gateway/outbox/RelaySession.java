package io.wattbus.gateway.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One database connection that owns shards. Ownership is an advisory lock of the connection's session, and records are
 * read and deleted over the same connection: without the lock there is no connection to work with either.
 */
final class RelaySession implements AutoCloseable {

    private static final int LOCK_CLASS = 0x57415454;

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final List<Integer> shards = new ArrayList<>();

    private RelaySession(SingleConnectionDataSource connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(connection);
    }

    static RelaySession open(JdbcConnectionDetails database) {
        Properties settings = new Properties();
        settings.setProperty("user", database.getUsername());
        settings.setProperty("password", database.getPassword());
        settings.setProperty("ApplicationName", "outbox-relay");
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("socketTimeout", "10");
        settings.setProperty("tcpKeepAlive", "true");
        // A delete that is lost in a crash of the server only repeats a record
        settings.setProperty("options", "-c synchronous_commit=off");
        try {
            Connection connection = DriverManager.getConnection(database.getJdbcUrl(), settings);
            return new RelaySession(new SingleConnectionDataSource(connection, true));
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("No connection for the relay", e);
        }
    }

    /** Takes the shards that nobody owns. Fails if the connection, and with it what it owned, is gone. */
    void claim() {
        Integer[] foreign =
                Shard.all().filter(shard -> !shards.contains(shard)).boxed().toArray(Integer[]::new);
        shards.addAll(jdbc.sql("select shard from unnest(:foreign) shard where pg_try_advisory_lock(:class, shard)")
                .param("foreign", foreign)
                .param("class", LOCK_CLASS)
                .query(Integer.class)
                .list());
    }

    int ownedShards() {
        return shards.size();
    }

    /** The oldest records of the owned shards, in order, without those of {@code heldBack} keys. */
    List<OutboxRecord> oldest(int limit, Collection<String> heldBack) {
        return jdbc.sql("""
                        select id, topic, key, value, trace_parent from outbox
                        where shard = any(:shards) and key <> all(:heldBack)
                        order by id limit :limit""")
                .param("shards", shards.toArray(Integer[]::new))
                .param("heldBack", heldBack.toArray(String[]::new))
                .param("limit", limit)
                .query(RelaySession::read)
                .list();
    }

    private static OutboxRecord read(ResultSet row, int number) throws SQLException {
        ProducerRecord<String, byte[]> content =
                new ProducerRecord<>(row.getString("topic"), row.getString("key"), row.getBytes("value"));
        @Nullable String trace = row.getString("trace_parent");
        if (trace != null) {
            content.headers().add(TraceParents.HEADER, trace.getBytes(StandardCharsets.US_ASCII));
        }
        return new OutboxRecord(row.getLong("id"), content);
    }

    void delete(Collection<Long> ids) {
        jdbc.sql("delete from outbox where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
