package io.wattbus.gateway.station;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each station's newest connection, in SQL. */
@Repository
class ConnectionRepository {

    private static final int AT_A_TIME = 500;
    private static final String SELECT_OPEN =
            "select station_id, connection_id, ocpp_version from station_connection where connected and ";
    private static final RowMapper<LostConnection> LOST = (row, number) -> new LostConnection(
            new StationId(row.getString("station_id")),
            row.getString("connection_id"),
            OcppVersion.valueOf(row.getString("ocpp_version")));

    private final JdbcClient jdbc;

    ConnectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes {@code connected} the station's current connection. */
    void open(ConnectedStation connected, UUID run) {
        jdbc.sql("""
                        insert into station_connection as c (station_id, epoch, connection_id, run_id, ocpp_version,
                            connected, since, last_heard_at)
                        values (:station, 1, :connection, :run, :version, true, :at, :at)
                        on conflict (station_id) do update set
                            epoch = c.epoch + 1, connection_id = excluded.connection_id, run_id = excluded.run_id,
                            ocpp_version = excluded.ocpp_version, connected = true,
                            since = excluded.since, last_heard_at = excluded.last_heard_at""")
                .param("station", connected.station().id().value())
                .param("connection", connected.connectionId())
                .param("run", run)
                .param("version", connected.version().name())
                .param("at", SqlTime.of(connected.connectedAt()))
                .update();
    }

    /** Ends the connection; false if it is not the current one or has ended. */
    boolean close(StationId station, String connectionId, Instant at) {
        return jdbc.sql("""
                                update station_connection set connected = false, since = :at
                                where station_id = :station and connection_id = :connection and connected""")
                        .param("station", station.value())
                        .param("connection", connectionId)
                        .param("at", SqlTime.of(at))
                        .update()
                == 1;
    }

    /** Writes down when these stations were last heard. */
    void heard(Map<StationId, Instant> lastHeard) {
        jdbc.sql("""
                        update station_connection c set last_heard_at = heard.at
                        from unnest(:stations, cast(:times as timestamptz[])) heard (station_id, at)
                        where c.station_id = heard.station_id""")
                .param(
                        "stations",
                        lastHeard.keySet().stream().map(StationId::value).toArray(String[]::new))
                .param(
                        "times",
                        lastHeard.values().stream().map(Instant::toString).toArray(String[]::new))
                .update();
    }

    /** Connections that count as open though the run that held them is not among {@code living} any more. */
    List<LostConnection> ofDeadRuns(Collection<UUID> living) {
        return jdbc.sql(SELECT_OPEN + "run_id <> all(:living) limit :limit")
                .param("living", living.toArray(UUID[]::new))
                .param("limit", AT_A_TIME)
                .query(LOST)
                .list();
    }

    /** Connections that count as open and as held by {@code run}. */
    List<LostConnection> of(GatewayRun run) {
        return jdbc.sql(SELECT_OPEN + "run_id = :run")
                .param("run", run.id())
                .query(LOST)
                .list();
    }

    /** A connection that may be gone without having been reported so. */
    record LostConnection(StationId station, String connectionId, OcppVersion version) {}
}
