package io.wattbus.billing.session;

import io.wattbus.billing.cdr.CdrId;
import io.wattbus.billing.charging.OperatorId;
import io.wattbus.billing.charging.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What operators did about sessions, in PostgreSQL. */
@Repository
class OperatorActionRepository {

    private final JdbcClient jdbc;

    OperatorActionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OperatorAction action) {
        jdbc.sql("""
                        insert into operator_action (session_id, operator_id, action, cdr_id, reason, done_by, done_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(action.sessionId().value())
                .param(action.operatorId().value())
                .param(action.kind().name())
                .param(action.cdrId().map(CdrId::value).orElse(null))
                .param(action.reason().orElse(null))
                .param(action.doneBy())
                .param(Timestamp.from(action.doneAt()))
                .update();
    }

    /** In the order in which it was done. */
    List<OperatorAction> find(SessionId session) {
        return jdbc.sql("select * from operator_action where session_id = ? order by action_id")
                .param(session.value())
                .query(OperatorActionRepository::action)
                .list();
    }

    private static OperatorAction action(ResultSet row, int number) throws SQLException {
        return new OperatorAction(
                new SessionId(row.getObject("session_id", UUID.class)),
                new OperatorId(row.getString("operator_id")),
                OperatorAction.Kind.valueOf(row.getString("action")),
                Optional.ofNullable(row.getObject("cdr_id", UUID.class)).map(CdrId::new),
                Optional.ofNullable(row.getString("reason")),
                row.getString("done_by"),
                row.getTimestamp("done_at").toInstant());
    }
}
