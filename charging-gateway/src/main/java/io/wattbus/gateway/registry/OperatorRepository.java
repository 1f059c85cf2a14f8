package io.wattbus.gateway.registry;

import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The operators in SQL. */
@Repository
class OperatorRepository {

    private static final RowMapper<OperatorDocument> OPERATOR = (row, number) -> new OperatorDocument(
            row.getString("operator_id"),
            row.getString("name"),
            row.getString("legal_entity"),
            row.getString("vat_number"),
            row.getString("currency"),
            row.getString("website"));

    private final JdbcClient jdbc;

    OperatorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OperatorDocument> find(OperatorId id) {
        return jdbc.sql("select * from operator where operator_id = :id")
                .param("id", id.value())
                .query(OPERATOR)
                .optional();
    }

    List<OperatorDocument> list(PageRequest page) {
        return jdbc.sql("select * from operator where operator_id > :after order by operator_id limit :rows")
                .param("after", page.after())
                .param("rows", page.rows())
                .query(OPERATOR)
                .list();
    }

    /** Writes {@code operator} and holds its row until the transaction ends. */
    void save(OperatorDocument operator, Instant at) {
        jdbc.sql("""
                        insert into operator
                            (operator_id, name, legal_entity, vat_number, currency, website, updated_at)
                        values (:id, :name, :legalEntity, :vatNumber, :currency, :website, :at)
                        on conflict (operator_id) do update set
                            name = excluded.name, legal_entity = excluded.legal_entity,
                            vat_number = excluded.vat_number, currency = excluded.currency,
                            website = excluded.website, updated_at = excluded.updated_at""")
                .param("id", operator.operatorId())
                .param("name", operator.name())
                .param("legalEntity", operator.legalEntity())
                .param("vatNumber", operator.vatNumber())
                .param("currency", operator.currency())
                .param("website", operator.website())
                .param("at", SqlTime.of(at))
                .update();
    }
}
