package io.wattbus.gateway.replica;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends and receives notices by NOTIFY and LISTEN of PostgreSQL, over one connection of its own. */
@Component
public class ReplicaNotices implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReplicaNotices.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int IDLE_LOOKS_BEFORE_CHECK = 10;

    private final JdbcClient jdbc;
    private final JdbcConnectionDetails database;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();
    private volatile CountDownLatch stopAsked = new CountDownLatch(0);

    ReplicaNotices(JdbcClient jdbc, JdbcConnectionDetails database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Has {@code listener} called with the text of each {@code notice}; it must not wait for anything. */
    public void on(Notice notice, Consumer<String> listener) {
        listeners
                .computeIfAbsent(notice.channel(), channel -> new CopyOnWriteArrayList<>())
                .add(listener);
    }

    /** Tells every process, this one too, when the caller's transaction is committed, at once if there is none. */
    public void send(Notice notice, String text) {
        jdbc.sql("select pg_notify(:channel, :text)")
                .param("channel", notice.channel())
                .param("text", text)
                .query((row, number) -> number)
                .list();
    }

    @Override
    public void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopAsked = stop;
        Thread.ofPlatform().name("replica-notices").daemon().start(() -> run(stop));
    }

    @Override
    public void stop() {
        stopAsked.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopAsked.getCount() > 0;
    }

    /** Starts before whatever is told and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run(CountDownLatch stop) {
        while (stop.getCount() > 0) {
            try (Connection connection = connect()) {
                listen(connection, stop);
            } catch (SQLException | RuntimeException e) {
                LOG.warn("Notices of other replicas are not heard, trying again: {}", e.toString());
                pause(stop);
            }
        }
    }

    private Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", database.getUsername());
        settings.setProperty("password", database.getPassword());
        settings.setProperty("ApplicationName", "replica-notices");
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("socketTimeout", "10");
        settings.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.getJdbcUrl(), settings);
    }

    private void listen(Connection connection, CountDownLatch stop) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Notice notice : Notice.values()) {
                statement.execute("listen " + notice.channel());
            }
        }
        PGConnection postgres = connection.unwrap(PGConnection.class);
        int idle = 0;
        while (stop.getCount() > 0) {
            PGNotification[] heard = postgres.getNotifications((int) LOOK.toMillis());
            idle = heard.length == 0 ? idle + 1 : 0;
            if (idle % IDLE_LOOKS_BEFORE_CHECK == IDLE_LOOKS_BEFORE_CHECK - 1 && !connection.isValid(2)) {
                throw new SQLException("The connection is dead");
            }
            for (PGNotification notification : heard) {
                pass(notification);
            }
        }
    }

    private void pass(PGNotification heard) {
        listeners.getOrDefault(heard.getName(), List.of()).forEach(listener -> listener.accept(heard.getParameter()));
    }

    private static void pause(CountDownLatch stop) {
        try {
            if (stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("Stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
