package io.wattbus.gateway.station;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import io.wattbus.gateway.station.HeardStations.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /**
     * Makes {@code connected} the station's current connection.
     *
     * @param leaseSeconds after how long without a sign of life a process is taken for dead
     */
    Opened open(ConnectedStation connected, UUID run, double leaseSeconds) {
        return jdbc.sql("""
                        with older as (
                            select run_id, connection_id from station_connection o
                            where station_id = :station and connected and (run_id = :run or exists (
                                select 1 from gateway_run r where r.run_id = o.run_id
                                and r.renewed_at > now() - make_interval(secs => :lease))))
                        insert into station_connection as c (station_id, epoch, connection_id, run_id, ocpp_version,
                            connected, since, last_heard_at)
                        values (:station, 1, :connection, :run, :version, true, :at, :at)
                        on conflict (station_id) do update set
                            epoch = c.epoch + 1, connection_id = excluded.connection_id, run_id = excluded.run_id,
                            ocpp_version = excluded.ocpp_version, connected = true,
                            since = excluded.since, last_heard_at = excluded.last_heard_at
                        returning epoch, (select run_id from older) as older_run,
                            (select connection_id from older) as older_connection""")
                .param("station", connected.station().id().value())
                .param("connection", connected.connectionId())
                .param("run", run)
                .param("version", connected.version().name())
                .param("at", SqlTime.of(connected.connectedAt()))
                .param("lease", leaseSeconds)
                .query((row, number) -> new Opened(
                        row.getLong("epoch"),
                        Optional.ofNullable(row.getObject("older_run", UUID.class)),
                        Optional.ofNullable(row.getString("older_connection"))))
                .single();
    }

    /** Whether the station went on at a newer connection than {@code connected}. */
    boolean isSuperseded(ConnectedStation connected) {
        return jdbc.sql("""
                        select count(*) from station_connection
                        where station_id = :station and connection_id <> :connection""")
                        .param("station", connected.station().id().value())
                        .param("connection", connected.connectionId())
                        .query(Integer.class)
                        .single()
                > 0;
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
    void heard(List<Heard> lastHeard) {
        jdbc.sql("""
                        update station_connection c set last_heard_at = greatest(c.last_heard_at, heard.at),
                            clock_skew_ms = coalesce(heard.skew, c.clock_skew_ms)
                        from unnest(:stations, cast(:times as timestamptz[]), :skews) heard (station_id, at, skew)
                        where c.station_id = heard.station_id""")
                .param(
                        "stations",
                        lastHeard.stream().map(heard -> heard.station().value()).toArray(String[]::new))
                .param(
                        "times",
                        lastHeard.stream().map(heard -> heard.at().toString()).toArray(String[]::new))
                .param(
                        "skews",
                        lastHeard.stream()
                                .map(heard -> heard.clockSkew()
                                        .map(Duration::toMillis)
                                        .orElse(null))
                                .toArray(Long[]::new))
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

    /**
     * A station's new connection.
     *
     * @param epoch counts the station's connections, whichever process held them
     * @param olderRun the process that held the older one if that was still open, though its process lives
     */
    record Opened(long epoch, Optional<UUID> olderRun, Optional<String> olderConnection) {}

    /** A connection that may be gone without having been reported so. */
    record LostConnection(StationId station, String connectionId, OcppVersion version) {}
}
