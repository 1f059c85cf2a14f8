package io.wattbus.billing.session;

import io.wattbus.billing.charging.OperatorId;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions about sessions in PostgreSQL, each once. */
@Repository
class HoldRepository {

    private static final String HOLD = "HOLD";
    private static final String RELEASE = "RELEASE";

    private final JdbcClient jdbc;

    HoldRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps {@code decision}; false if it is known. */
    boolean insert(HoldDecision decision) {
        Optional<UUID> releases =
                decision instanceof HoldDecision.Release release ? release.releases() : Optional.empty();
        Optional<Instant> validUntil =
                decision instanceof HoldDecision.Hold hold ? hold.validUntil() : Optional.empty();
        return jdbc.sql("""
                                insert into hold_decision (decision_id, session_id, operator_id, action, releases,
                                    decided_at, valid_until)
                                values (:id, :session, :operator, :action, :releases, :at, :until)
                                on conflict (decision_id) do nothing""")
                        .param("id", decision.decisionId())
                        .param("session", decision.sessionId().value())
                        .param("operator", decision.operatorId().value())
                        .param(
                                "action",
                                switch (decision) {
                                    case HoldDecision.Hold _ -> HOLD;
                                    case HoldDecision.Release _ -> RELEASE;
                                })
                        .param("releases", releases.orElse(null))
                        .param("at", Timestamp.from(decision.decidedAt()))
                        .param("until", validUntil.map(Timestamp::from).orElse(null))
                        .update()
                == 1;
    }

    /** What was decided about those of {@code sessions} about which anything was. */
    Map<SessionId, Holds> find(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        Map<SessionId, List<HoldDecision>> found = new HashMap<>();
        jdbc.sql("select * from hold_decision where session_id = any(?)")
                .param(sessions.stream().map(SessionId::value).toArray(UUID[]::new))
                .query(HoldRepository::decision)
                .list()
                .forEach(decision -> found.computeIfAbsent(decision.sessionId(), id -> new ArrayList<>())
                        .add(decision));
        Map<SessionId, Holds> holds = new HashMap<>();
        found.forEach((session, decisions) -> holds.put(session, new Holds(decisions)));
        return holds;
    }

    private static HoldDecision decision(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("decision_id", UUID.class);
        SessionId session = new SessionId(row.getObject("session_id", UUID.class));
        OperatorId operator = new OperatorId(row.getString("operator_id"));
        Instant decidedAt = row.getTimestamp("decided_at").toInstant();
        if (row.getString("action").equals(RELEASE)) {
            return new HoldDecision.Release(
                    id, session, operator, decidedAt, Optional.ofNullable(row.getObject("releases", UUID.class)));
        }
        @Nullable Timestamp validUntil = row.getTimestamp("valid_until");
        return new HoldDecision.Hold(
                id,
                session,
                operator,
                decidedAt,
                Optional.ofNullable(validUntil).map(Timestamp::toInstant));
    }
}
