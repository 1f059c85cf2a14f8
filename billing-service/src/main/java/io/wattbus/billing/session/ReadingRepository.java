package io.wattbus.billing.session;

import io.wattbus.billing.charging.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the events of sessions read, in PostgreSQL. */
@Repository
class ReadingRepository {

    private static final String INSERT = "insert into session_reading values (?, ?, ?, ?, ?, ?) on conflict do nothing";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReadingRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps what {@code events} read, each once; their sessions are stored with the same transaction. */
    void keep(List<SessionEvent> events) {
        batches.batchUpdate(
                INSERT,
                events.stream()
                        .sorted(SessionEvent.ORDER)
                        .map(ReadingRepository::columns)
                        .toList());
    }

    /** The course of {@code session}. */
    Course find(SessionId session) {
        return new Course(jdbc.sql("select * from session_reading where session_id = ?")
                .param(session.value())
                .query((row, _) -> reading(row))
                .list());
    }

    /** The courses of {@code sessions}; each has one. */
    Map<SessionId, Course> find(Collection<SessionId> sessions) {
        Map<SessionId, List<Reading>> found = new HashMap<>();
        jdbc.sql("select * from session_reading where session_id = any(?)")
                .param(sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .query(row -> {
                    SessionId session = new SessionId(row.getObject("session_id", UUID.class));
                    found.computeIfAbsent(session, _ -> new ArrayList<>()).add(reading(row));
                });
        Map<SessionId, Course> courses = new HashMap<>();
        sessions.forEach(session -> courses.put(session, new Course(found.getOrDefault(session, List.of()))));
        return courses;
    }

    /** Forgets readings of before {@code oldest}, {@code limit} at most; returns how many. */
    int forget(Instant oldest, int limit) {
        return jdbc.sql("""
                        delete from session_reading
                        where ctid = any(array(select ctid from session_reading where occurred_at < ? limit ?))""").params(Timestamp.from(oldest), limit).update();
    }

    private static @Nullable Object[] columns(SessionEvent event) {
        Reading reading = event.reading();
        return new @Nullable Object[] {
            event.sessionId().value(),
            reading.sequence(),
            Timestamp.from(reading.occurredAt()),
            reading.energyMilliWh(),
            reading.conditions().currentMilliA().orElse(null),
            reading.conditions().parked()
        };
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getLong("sequence"),
                row.getTimestamp("occurred_at").toInstant(),
                row.getLong("energy_milli_wh"),
                new Conditions(
                        Optional.ofNullable(row.getObject("current_milli_a", Long.class)), row.getBoolean("parked")));
    }
}
