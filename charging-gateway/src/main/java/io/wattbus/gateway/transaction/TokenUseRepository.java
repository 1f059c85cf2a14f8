package io.wattbus.gateway.transaction;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which tokens are in use, in SQL. */
@Repository
class TokenUseRepository {

    private final JdbcClient jdbc;

    TokenUseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps every other start with the token waiting until the caller's transaction ends. */
    void lockToken(OperatorId operator, String uid) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:operator || '/' || upper(:uid), 0))")
                .param("operator", operator.value())
                .param("uid", uid)
                .query((row, number) -> number)
                .single();
    }

    /** Whether a transaction with the token goes on that began by {@code at} and elsewhere than at {@code place}. */
    boolean isInUse(String uid, Place place, Instant at) {
        return jdbc.sql("""
                        select exists (select 1 from charging_transaction
                        where operator_id = :operator and upper(token_uid) = upper(:uid) and ended_at is null
                            and grace_ends_at is null and started_at <= :at
                            and (station_id <> :station or station_connector <> :connector))""")
                .param("operator", place.operator().value())
                .param("uid", uid)
                .param("at", SqlTime.of(at))
                .param("station", place.station().value())
                .param("connector", place.stationConnector())
                .query(Boolean.class)
                .single();
    }
}
