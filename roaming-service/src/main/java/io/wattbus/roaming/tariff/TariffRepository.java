package io.wattbus.roaming.tariff;

import io.wattbus.roaming.party.PartyId;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tariffs in PostgreSQL. */
@Repository
class TariffRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TariffRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps {@code tariff} unless it or a newer one is known; false if so. */
    boolean save(Tariff tariff) {
        return jdbc.sql("""
                                insert into tariff as known values (?, ?, ?::jsonb, ?)
                                on conflict (operator_id, tariff_id) do update
                                    set document = excluded.document, updated_at = excluded.updated_at
                                where known.updated_at < excluded.updated_at""")
                        .params(
                                tariff.operatorId().value(),
                                tariff.tariffId(),
                                json.writeValueAsString(tariff),
                                Timestamp.from(tariff.updatedAt()))
                        .update()
                > 0;
    }

    List<Tariff> find(PartyId operator) {
        return jdbc.sql("select document from tariff where operator_id = ?")
                .param(operator.value())
                .query((row, _) -> json.readValue(row.getString("document"), Tariff.class))
                .list();
    }
}
