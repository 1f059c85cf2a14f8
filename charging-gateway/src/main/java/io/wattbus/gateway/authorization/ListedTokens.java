package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tokens that stations may keep for when they are offline, in SQL: those of their operator that are decided without
 * asking anybody, that may charge and that are short enough; each uid once, whatever types of token have it. Points in the history of changes are numbers that only grow.
 */
@Repository
public class ListedTokens {

    private static final String LISTED = """
            (t.status = 'ACCEPTED' and t.whitelist in ('ALWAYS', 'ALLOWED') and length(t.uid) <= 20
            and (t.valid_until is null or t.valid_until > :at)
            and not exists (select 1 from token_block b where b.operator_id = t.operator_id and b.uid_key = t.uid_key
                and (b.valid_until is null or b.valid_until > :at)))""";

    private final JdbcClient jdbc;

    ListedTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A token as lists have it. Personal data: {@link #toString()} does not give it away.
     *
     * @param listed false if it is to be taken off
     */
    public record Entry(String uid, boolean listed, Optional<Instant> validUntil, Optional<String> groupId) {

        @Override
        public String toString() {
            return "Entry[" + listed + "]";
        }
    }

    /** Up to where the history is complete: nothing will be added before. */
    public long horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** All that are listed, {@code most} at most. */
    public List<Entry> all(OperatorId operator, Instant at, int most) {
        return jdbc.sql("select distinct on (t.uid_key) t.*, true as listed from id_token t"
                        + " where t.operator_id = :operator and " + LISTED + " order by t.uid_key, t.type limit :most")
                .param("operator", operator.value())
                .param("at", SqlTime.of(at))
                .param("most", most)
                .query((row, number) -> entry(row))
                .list();
    }

    /** What changed from one point of the history to another, {@code most} at most. */
    public List<Entry> changes(OperatorId operator, long from, long to, Instant at, int most) {
        return jdbc.sql("select distinct on (t.uid_key) t.*, " + LISTED + " as listed from id_token t"
                        + " where t.operator_id = :operator and length(t.uid) <= 20 and t.uid_key in ("
                        + "select c.uid_key from id_token c where c.operator_id = :operator"
                        + " and c.changed_in >= :from and c.changed_in < :to)"
                        + " order by t.uid_key, listed desc, t.type limit :most")
                .param("operator", operator.value())
                .param("from", from)
                .param("to", to)
                .param("at", SqlTime.of(at))
                .param("most", most)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("uid"),
                row.getBoolean("listed"),
                SqlTime.optional(row, "valid_until"),
                Optional.ofNullable(row.getString("group_id")));
    }
}
