package io.wattbus.billing.session;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.SessionId;
import io.wattbus.billing.charging.SignedReading;
import io.wattbus.billing.web.Cursor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Sessions in PostgreSQL. */
@Repository
class SessionRepository {

    private static final TypeReference<List<SignedReading>> READINGS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final SessionRow rows;

    SessionRepository(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.rows = new SessionRow(json);
    }

    /** Those of {@code ids} that are known. */
    Map<SessionId, BillingSession> find(Collection<SessionId> ids) {
        Map<SessionId, BillingSession> found = new HashMap<>();
        jdbc.sql("select * from session where session_id = any(?)")
                .param(uuids(ids))
                .query(rows::read)
                .list()
                .forEach(session -> found.put(session.sessionId(), session));
        return found;
    }

    Optional<BillingSession> find(OperatorId operator, SessionId id) {
        return jdbc.sql("select * from session where session_id = ? and operator_id = ?")
                .params(id.value(), operator.value())
                .query(rows::read)
                .optional();
    }

    /** By start, {@code limit} at most, after {@code cursor}; in {@code state} only, if given. */
    List<BillingSession> list(OperatorId operator, Optional<BillingState.Name> state, Cursor cursor, int limit) {
        return jdbc.sql("""
                        select * from session
                        where operator_id = :operator
                          and (started_at, session_id) > (:at, :id)
                          and (:state::text is null or state = :state)
                        order by started_at, session_id limit :limit""")
                .param("operator", operator.value())
                .param("at", Timestamp.from(cursor.at()))
                .param("id", cursor.id())
                .param("state", state.map(Enum::name).orElse(null))
                .param("limit", limit)
                .query(rows::read)
                .list();
    }

    /** The session, if it is known; nobody else changes it meanwhile. */
    Optional<BillingSession> lock(SessionId id) {
        return jdbc.sql("select * from session where session_id = ? for update")
                .param(id.value())
                .query(rows::read)
                .optional();
    }

    /** Sessions whose waiting is over by {@code now}, whatever they waited for; nobody else gets them meanwhile. */
    List<BillingSession> lockDue(Instant now, int limit) {
        return jdbc.sql("""
                        select * from session
                        where due_at <= ?
                        order by due_at limit ? for update skip locked""")
                .params(Timestamp.from(now), limit)
                .query(rows::read)
                .list();
    }

    /** Sessions that waited for a tariff and now have one in force; nobody else gets them meanwhile. */
    List<BillingSession> lockTariffed(int limit) {
        return jdbc.sql("""
                        select * from session s where state = 'WAITING_FOR_TARIFF' and exists (
                            select 1 from tariff_in_force(
                                s.operator_id, s.location_id, s.evse_uid, s.connector_number,
                                case when s.ended ->> 'endedBy' = 'REPORTED' then s.ended else s.latest end -> 'idToken',
                                s.started_at))
                        order by started_at limit ? for update skip locked""").param(limit).query(rows::read).list();
    }

    /** Lets a session that could not be settled wait until {@code dueAt}. */
    void postpone(SessionId id, Instant dueAt) {
        jdbc.sql("update session set due_at = ?, revision = revision + 1 where session_id = ? and due_at is not null")
                .params(Timestamp.from(dueAt), id.value())
                .update();
    }

    /**
     * Writes {@code sessions}.
     *
     * @throws OptimisticLockingFailureException if one was changed since it was read: read it again
     */
    void save(Collection<BillingSession> sessions) {
        List<Object[]> columns = sessions.stream()
                .sorted(Comparator.comparing(session -> session.sessionId().value()))
                .map(rows::columns)
                .toList();
        for (int written : batches.batchUpdate(SessionRow.UPSERT, columns)) {
            if (written == 0) {
                throw new OptimisticLockingFailureException("A session was changed meanwhile");
            }
        }
    }

    /** Keeps the signed readings that {@code events} brought, each once. */
    void keepSignedReadings(List<SessionEvent> events) {
        List<Object[]> columns = events.stream()
                .filter(event -> !event.signedReadings().isEmpty())
                .sorted(SessionEvent.ORDER)
                .map(event -> new Object[] {
                    event.sessionId().value(), event.sequence(), json.writeValueAsString(event.signedReadings())
                })
                .toList();
        batches.batchUpdate("insert into signed_reading values (?, ?, ?::jsonb) on conflict do nothing", columns);
    }

    /** All signed readings of those of {@code sessions} that have any, in the order of their events. */
    Map<SessionId, List<SignedReading>> signedReadings(Collection<SessionId> sessions) {
        Map<SessionId, List<SignedReading>> found = new HashMap<>();
        jdbc.sql("select session_id, readings from signed_reading where session_id = any(?) order by sequence")
                .param(uuids(sessions))
                .query(row -> {
                    SessionId session = new SessionId(row.getObject("session_id", UUID.class));
                    found.computeIfAbsent(session, id -> new ArrayList<>())
                            .addAll(json.readValue(row.getString("readings"), READINGS));
                });
        return found;
    }

    long count(BillingState.Name state) {
        return jdbc.sql("select count(*) from session where state = '" + state.name() + "'")
                .query(Long.class)
                .single();
    }

    private static UUID[] uuids(Collection<SessionId> ids) {
        return ids.stream().map(SessionId::value).toArray(UUID[]::new);
    }
}
