package io.wattbus.billing.tariff;

import io.wattbus.billing.charging.OperatorId;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of tariffs in PostgreSQL. */
@Repository
class DraftRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void save(OperatorId operator, StoredDraft draft) {
        jdbc.sql("""
                        insert into tariff_draft values (?, ?, ?::jsonb, ?)
                        on conflict (operator_id, tariff_id)
                            do update set request = excluded.request, updated_at = excluded.updated_at""")
                .params(
                        operator.value(),
                        draft.tariffId().value(),
                        json.writeValueAsString(draft.request()),
                        Timestamp.from(draft.updatedAt()))
                .update();
    }

    Optional<StoredDraft> find(OperatorId operator, TariffId id) {
        return jdbc.sql("select request, updated_at from tariff_draft where operator_id = ? and tariff_id = ?")
                .params(operator.value(), id.value())
                .query((row, _) -> new StoredDraft(
                        id,
                        json.readValue(row.getString("request"), TariffRequest.class),
                        row.getTimestamp("updated_at").toInstant()))
                .optional();
    }

    /** Deletes {@code draft} unless another has taken its place. */
    void delete(OperatorId operator, StoredDraft draft) {
        jdbc.sql("delete from tariff_draft where operator_id = ? and tariff_id = ? and updated_at = ?")
                .params(operator.value(), draft.tariffId().value(), Timestamp.from(draft.updatedAt()))
                .update();
    }
}
