package io.wattbus.roaming.operator;

import io.wattbus.roaming.messaging.Outcome;
import io.wattbus.roaming.party.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Operators in PostgreSQL. */
@Repository
public class OperatorRepository {

    private final JdbcClient jdbc;

    OperatorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The operator, if its record has come by. */
    public Optional<Operator> find(PartyId operator) {
        return jdbc.sql("select * from operator where operator_id = ?")
                .param(operator.value())
                .query((row, n) -> new Operator(
                        new PartyId(row.getString("operator_id")),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("website")),
                        row.getString("currency")))
                .optional();
    }

    /** Writes {@code operator} as it was at {@code updatedAt}, unless something newer is known. */
    Outcome save(Operator operator, Instant updatedAt) {
        int written = jdbc.sql("""
                        insert into operator (operator_id, name, website, currency, updated_at) values (:id, :name, :website, :currency, :updatedAt)
                        on conflict (operator_id) do update
                        set name = excluded.name, website = excluded.website, currency = excluded.currency,
                            updated_at = excluded.updated_at
                        where operator.updated_at < excluded.updated_at""")
                .param("id", operator.operatorId().value())
                .param("name", operator.name())
                .param("website", operator.website().orElse(null))
                .param("currency", operator.currency())
                .param("updatedAt", Timestamp.from(updatedAt))
                .update();
        return written == 0 ? Outcome.REPEATED : Outcome.APPLIED;
    }
}
