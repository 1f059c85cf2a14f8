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
 * One database connection that owns shards, a fair share of them: each relay has a shared lock, too, by which all see how
 * many they are. Ownership is an advisory lock of the connection's session, and records are
 * read and deleted over the same connection: without the lock there is no connection to work with either.
 */
final class RelaySession implements AutoCloseable {

    static final int LOCK_CLASS = 0x57415454;
    private static final int RELAYS_CLASS = 0x57415455;

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
            RelaySession session = new RelaySession(new SingleConnectionDataSource(connection, true));
            session.join();
            return session;
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("No connection for the relay", e);
        }
    }

    private void join() {
        jdbc.sql("select pg_advisory_lock_shared(:class, 0)")
                .param("class", RELAYS_CLASS)
                .query((row, number) -> number)
                .list();
    }

    /**
     * Takes shards that nobody owns until it has its share. Fails if the connection, and with it what it owned, is gone.
     */
    void claim() {
        int share = share();
        Shard.all()
                .filter(shard ->
                        shards.size() < share && !shards.contains(shard) && calls("pg_try_advisory_lock", shard))
                .forEach(shards::add);
    }

    /** Lets go of what is more than its share. Nothing of it may be on its way. */
    void yieldSurplus() {
        int share = share();
        while (shards.size() > share) {
            calls("pg_advisory_unlock", shards.removeLast());
        }
    }

    private int share() {
        List<Integer> relays =
                jdbc.sql("""
                        select pid from pg_locks
                        where locktype = 'advisory' and classid = :class and granted
                        and database = (select oid from pg_database where datname = current_database())
                        order by pid""").param("class", RELAYS_CLASS).query(Integer.class).list();
        int own = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        return Shard.share(relays.size(), relays.indexOf(own));
    }

    private boolean calls(String function, int shard) {
        return jdbc.sql("select " + function + "(:class, :shard)")
                .param("class", LOCK_CLASS)
                .param("shard", shard)
                .query(Boolean.class)
                .single();
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
