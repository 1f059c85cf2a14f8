package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The operators' agreements in SQL. */
@Repository
class AgreementRepository {

    private static final RowMapper<Agreement> AGREEMENT =
            (row, number) -> new Agreement(row.getString("party_id"), SqlTime.instant(row, "agreed_at"));

    private final JdbcClient jdbc;

    AgreementRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Agreement> find(OperatorId operator, String party) {
        return jdbc.sql("select * from agreement where operator_id = :operator and party_id = :party")
                .param("operator", operator.value())
                .param("party", party)
                .query(AGREEMENT)
                .optional();
    }

    List<Agreement> list(OperatorId operator, PageRequest page) {
        return jdbc.sql("""
                        select * from agreement where operator_id = :operator and party_id > :after
                        order by party_id limit :rows""")
                .param("operator", operator.value())
                .param("after", page.after())
                .param("rows", page.rows())
                .query(AGREEMENT)
                .list();
    }

    /** False if it is there already. */
    boolean insert(OperatorId operator, String party, Instant at) {
        return jdbc.sql("insert into agreement values (:operator, :party, :at) on conflict do nothing")
                        .param("operator", operator.value())
                        .param("party", party)
                        .param("at", SqlTime.of(at))
                        .update()
                == 1;
    }

    boolean delete(OperatorId operator, String party) {
        return jdbc.sql("delete from agreement where operator_id = :operator and party_id = :party")
                        .param("operator", operator.value())
                        .param("party", party)
                        .update()
                == 1;
    }
}
