package io.wattbus.gateway.authorization;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Starts from afar that stations are expected to make, in SQL. */
@Repository
class ExpectedStarts {

    private static final String MATCHES = """
             where station_id = :station and uid_key = :key and expires_at > :at
            and (connector_number = 0 or :connector = 0 or connector_number = :connector)""";

    private final JdbcClient jdbc;

    ExpectedStarts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void expect(StationId station, int connectorNumber, String uid, Instant expiresAt) {
        jdbc.sql("""
                        insert into expected_start (station_id, uid_key, connector_number, expires_at)
                        values (:station, :key, :connector, :at)
                        on conflict (station_id, uid_key, connector_number) do update set
                            expires_at = excluded.expires_at""")
                .param("station", station.value())
                .param("key", IdTokenDocument.keyOf(uid))
                .param("connector", connectorNumber)
                .param("at", SqlTime.of(expiresAt))
                .update();
    }

    boolean expected(StationId station, int connectorNumber, String uid, Instant at) {
        return jdbc.sql("select exists (select 1 from expected_start" + MATCHES + ")")
                .param("station", station.value())
                .param("key", IdTokenDocument.keyOf(uid))
                .param("connector", connectorNumber)
                .param("at", SqlTime.of(at))
                .query(Boolean.class)
                .single();
    }

    /** Uses up what was expected; false if nothing was. */
    boolean fulfil(StationId station, int connectorNumber, String uid, Instant at) {
        return jdbc.sql("delete from expected_start" + MATCHES)
                        .param("station", station.value())
                        .param("key", IdTokenDocument.keyOf(uid))
                        .param("connector", connectorNumber)
                        .param("at", SqlTime.of(at))
                        .update()
                > 0;
    }

    void forgetExpired(Instant at) {
        jdbc.sql("delete from expected_start where expires_at <= :at")
                .param("at", SqlTime.of(at))
                .update();
    }
}
