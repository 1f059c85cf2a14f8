package io.wattbus.gateway.authorization;

import static io.wattbus.gateway.authorization.IdTokenDocument.keyOf;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tokens that are refused for a time, in SQL, so that every replica knows them. Uids are compared without case; whatever
 * the token's type, a station that does not tell types is refused it.
 */
@Repository
public class TokenBlocks {

    private final JdbcClient jdbc;

    TokenBlocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From now on {@code uid} is refused at the operator's stations.
     *
     * @param decisionId names the block
     * @param validUntil no longer from then on; empty is until it is lifted
     */
    public void block(
            UUID decisionId, OperatorId operator, String uid, Instant decidedAt, Optional<Instant> validUntil) {
        jdbc.sql("insert into token_block values (:id, :operator, :key, :at, :until) on conflict do nothing")
                .param("id", decisionId)
                .param("operator", operator.value())
                .param("key", keyOf(uid))
                .param("at", SqlTime.of(decidedAt))
                .param("until", SqlTime.of(validUntil))
                .update();
        changed("operator_id = :operator and uid_key = :key", Map.of("operator", operator.value(), "key", keyOf(uid)));
    }

    /** Lifts one block. */
    public void lift(UUID decisionId) {
        changed(
                "(operator_id, uid_key) in (select operator_id, uid_key from token_block where decision_id = :id)",
                Map.of("id", decisionId));
        jdbc.sql("delete from token_block where decision_id = :id")
                .param("id", decisionId)
                .update();
    }

    /** Lifts every block of {@code uid} that was not decided after {@code decidedAt}. */
    public void liftAll(OperatorId operator, String uid, Instant decidedAt) {
        jdbc.sql("""
                        delete from token_block
                        where operator_id = :operator and uid_key = :key and decided_at <= :at""")
                .param("operator", operator.value())
                .param("key", keyOf(uid))
                .param("at", SqlTime.of(decidedAt))
                .update();
        changed("operator_id = :operator and uid_key = :key", Map.of("operator", operator.value(), "key", keyOf(uid)));
    }

    /** Stations that keep lists are to hear of it. */
    private void changed(String which, Map<String, ?> parameters) {
        jdbc.sql("update id_token set changed_in = pg_current_xact_id()::text::bigint where " + which)
                .params(parameters)
                .update();
    }

    boolean isBlocked(OperatorId operator, String uid, Instant at) {
        return jdbc.sql("""
                        select exists (select 1 from token_block
                        where operator_id = :operator and uid_key = :key
                          and (valid_until is null or valid_until > :at))""")
                .param("operator", operator.value())
                .param("key", keyOf(uid))
                .param("at", SqlTime.of(at))
                .query(Boolean.class)
                .single();
    }
}
