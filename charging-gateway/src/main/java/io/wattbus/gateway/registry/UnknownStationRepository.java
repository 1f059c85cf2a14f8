package io.wattbus.gateway.registry;

import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules about unknown stations in SQL, one an operator at most. */
@Repository
class UnknownStationRepository {

    private static final RowMapper<Owned> RULE = (row, number) -> new Owned(
            new OperatorId(row.getString("operator_id")),
            new UnknownStationRule(
                    row.getString("prefix"),
                    UnknownStationRule.Policy.valueOf(row.getString("policy")),
                    row.getString("location_id")));

    private final JdbcClient jdbc;

    UnknownStationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rule and whose it is. */
    record Owned(OperatorId operator, UnknownStationRule rule) {}

    Optional<Owned> of(StationId station) {
        return jdbc.sql("""
                        select * from unknown_station_rule where starts_with(:station, prefix)
                        order by length(prefix) desc limit 1""").param("station", station.value()).query(RULE).optional();
    }

    Optional<UnknownStationRule> find(OperatorId operator) {
        return jdbc.sql("select * from unknown_station_rule where operator_id = :operator")
                .param("operator", operator.value())
                .query(RULE)
                .optional()
                .map(Owned::rule);
    }

    void save(OperatorId operator, UnknownStationRule rule, Instant at) {
        jdbc.sql("""
                        insert into unknown_station_rule values (:operator, :prefix, :policy, :location, :at)
                        on conflict (operator_id) do update set prefix = excluded.prefix, policy = excluded.policy,
                            location_id = excluded.location_id, updated_at = excluded.updated_at""")
                .param("operator", operator.value())
                .param("prefix", rule.prefix())
                .param("policy", rule.policy().name())
                .param("location", rule.locationId())
                .param("at", SqlTime.of(at))
                .update();
    }

    boolean delete(OperatorId operator) {
        return jdbc.sql("delete from unknown_station_rule where operator_id = :operator")
                        .param("operator", operator.value())
                        .update()
                == 1;
    }
}
