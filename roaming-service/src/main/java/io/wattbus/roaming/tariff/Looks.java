package io.wattbus.roaming.tariff;

import io.wattbus.roaming.party.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When operators' connectors are to be looked at for the tariffs that hold there; in PostgreSQL. */
@Repository
public class Looks {

    private final JdbcClient jdbc;

    Looks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A look that is due, and the last location it has come to. */
    public record Look(PartyId operatorId, String position) {}

    /** All of {@code operator}'s connectors are to be looked at from {@code now} on. */
    void due(PartyId operator, Instant now) {
        jdbc.sql("""
                        insert into tariff_look (operator_id, due_at) values (?, ?)
                        on conflict (operator_id) do update set due_at = excluded.due_at, position = ''""").params(operator.value(), Timestamp.from(now)).update();
    }

    /** Keeps the operator's tariffs as they are until the current transaction ends. */
    void hold(PartyId operator) {
        jdbc.sql("insert into tariff_look (operator_id) values (?) on conflict do nothing")
                .param(operator.value())
                .update();
        jdbc.sql("select 1 from tariff_look where operator_id = ? for share")
                .param(operator.value())
                .query(Integer.class)
                .single();
    }

    /** One that is due; it is this transaction's until its end. */
    public Optional<Look> claim(Instant now) {
        return jdbc.sql("""
                        select * from tariff_look where due_at <= ?
                        order by due_at limit 1 for update skip locked""")
                .param(Timestamp.from(now))
                .query((row, _) -> new Look(new PartyId(row.getString("operator_id")), row.getString("position")))
                .optional();
    }

    /** {@code look} has come to {@code position}. */
    public void advance(Look look, String position) {
        jdbc.sql("update tariff_look set position = ? where operator_id = ?")
                .params(position, look.operatorId().value())
                .update();
    }

    /** {@code look} is over; the next one is at {@code dueAt}. */
    public void end(Look look, Optional<Instant> dueAt) {
        jdbc.sql("update tariff_look set due_at = ?, position = '' where operator_id = ?")
                .param(dueAt.map(Timestamp::from).orElse(null))
                .param(look.operatorId().value())
                .update();
    }
}
