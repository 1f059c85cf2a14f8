package io.wattbus.roaming.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sessions in PostgreSQL. */
@Repository
class SessionRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SessionRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        // Versions run side by side during an upgrade: what a newer one wrote besides is left aside
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    Optional<Session> find(UUID id) {
        return jdbc.sql("select * from session where session_id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Nobody else changes it meanwhile. */
    Optional<Session> lock(UUID id) {
        return jdbc.sql("select * from session where session_id = ? for update")
                .param(id)
                .query(this::read)
                .optional();
    }

    void save(Session session) {
        jdbc.sql("""
                        insert into session (session_id, operator_id, token_party, document, last_updated)
                        values (?, ?, ?, ?::jsonb, ?)
                        on conflict (session_id) do update
                        set document = excluded.document, last_updated = excluded.last_updated""")
                .params(
                        session.sessionId(),
                        session.operatorId().value(),
                        session.token().issuer().value(),
                        json.writeValueAsString(session),
                        Timestamp.from(session.lastUpdated()))
                .update();
    }

    Session read(ResultSet row, int number) throws SQLException {
        return json.readValue(row.getString("document"), Session.class);
    }
}
