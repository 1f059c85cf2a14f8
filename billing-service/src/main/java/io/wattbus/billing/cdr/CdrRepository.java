package io.wattbus.billing.cdr;

import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.web.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Charge detail records in PostgreSQL, which itself refuses to change one. */
@Repository
class CdrRepository {

    private static final String INSERT = """
            insert into cdr (cdr_id, session_id, revision, operator_id, issued_at, document, credits)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    CdrRepository(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void insert(List<Cdr> cdrs) {
        batches.batchUpdate(INSERT, cdrs.stream().map(this::columns).toList());
    }

    Optional<Cdr> find(OperatorId operator, CdrId id) {
        return jdbc.sql("select document from cdr where cdr_id = ? and operator_id = ?")
                .params(id.value(), operator.value())
                .query(this::cdr)
                .optional();
    }

    /** What {@code filter} asks for in the order of issue, {@code limit} at most, after {@code cursor}. */
    List<Cdr> list(OperatorId operator, CdrFilter filter, Cursor cursor, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String condition = filter.condition(operator, parameters);
        return jdbc.sql("select document from cdr where " + condition
                        + " and (issued_at, cdr_id) > (:at, :id) order by issued_at, cdr_id limit :limit")
                .params(parameters)
                .param("at", Timestamp.from(cursor.at()))
                .param("id", cursor.id())
                .param("limit", limit)
                .query(this::cdr)
                .list();
    }

    /** What takes {@code id} back. */
    Optional<Cdr> findCredit(OperatorId operator, CdrId id) {
        return jdbc.sql("select document from cdr where credits = ? and operator_id = ?")
                .params(id.value(), operator.value())
                .query(this::cdr)
                .optional();
    }

    private @Nullable Object[] columns(Cdr cdr) {
        return new @Nullable Object[] {
            cdr.cdrId().value(),
            cdr.session().sessionId().value(),
            cdr.revision(),
            cdr.operatorId().value(),
            Timestamp.from(cdr.issuedAt()),
            json.writeValueAsString(cdr),
            cdr.credits().map(CdrId::value).orElse(null)
        };
    }

    private Cdr cdr(ResultSet row, int number) throws SQLException {
        return json.readValue(row.getString("document"), Cdr.class);
    }
}
