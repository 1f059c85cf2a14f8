package io.wattbus.gateway.command;

import io.wattbus.gateway.connection.OcppProperties;
import io.wattbus.gateway.station.GatewayRun;
import io.wattbus.gateway.station.Holders;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ends commands, in SQL, that nobody will end any more, whichever process they were left by. */
@Repository
class AbandonedCommands {

    private static final int AT_A_TIME = 10_000;
    private static final String ALIVE = """
            (%1$s.run_id = :run or exists (select 1 from gateway_run r
                where r.run_id = %1$s.run_id and r.renewed_at > now() - make_interval(secs => :lease)))""";

    private static final String RETURNING =
            " returning m.command_id, m.action, 1000 * extract(epoch from now() - m.created_at) as age";

    private final JdbcClient jdbc;
    private final GatewayRun run;
    private final Holders holders;
    private final OcppProperties ocpp;

    AbandonedCommands(JdbcClient jdbc, GatewayRun run, Holders holders, OcppProperties ocpp) {
        this.jdbc = jdbc;
        this.run = run;
        this.holders = holders;
        this.ocpp = ocpp;
    }

    /** A command that was ended, and how old it was then. */
    record Abandoned(UUID id, String action, Conclusion conclusion, Duration age) {}

    /** Commands that waited for too long. */
    List<Abandoned> expire() {
        return jdbc.sql("""
                        update station_command m set state = 'EXPIRED', ended_at = now(), payload = null
                        where m.state = 'PENDING' and m.expires_at <= now()""" + RETURNING).query(as(new Conclusion.Expired())).list();
    }

    /** Commands that wait for stations that nobody holds any more. */
    List<Abandoned> endOffline() {
        return jdbc.sql("""
                        update station_command m set state = 'OFFLINE', ended_at = now(), payload = null
                        where m.state = 'PENDING' and not exists (select 1 from station_connection c
                            where c.station_id = m.station_id and c.connected and %s)""".formatted(ALIVE.formatted("c")) + RETURNING)
                .param("run", run.id())
                .param("lease", holders.leaseSeconds())
                .query(as(new Conclusion.Offline()))
                .list();
    }

    /** Commands whose sender died over them, or could not store what came of them. */
    List<Abandoned> endUnknown() {
        return jdbc.sql("""
                        update station_command m set state = 'UNKNOWN', ended_at = now()
                        where m.state = 'SENT'
                        and (not %s or m.sent_at < now() - make_interval(secs => :patience))""".formatted(ALIVE.formatted("m")) + RETURNING)
                .param("run", run.id())
                .param("lease", holders.leaseSeconds())
                .param("patience", ocpp.callTimeout().multipliedBy(2).toMillis() / 1000.0)
                .query(as(new Conclusion.Unknown()))
                .list();
    }

    private static RowMapper<Abandoned> as(Conclusion conclusion) {
        return (row, number) -> new Abandoned(
                row.getObject("command_id", UUID.class),
                row.getString("action"),
                conclusion,
                Duration.ofMillis(row.getLong("age")));
    }

    /** Forgets commands older than {@code age}. */
    void forgetOlderThan(Duration age) {
        jdbc.sql("""
                        delete from station_command where command_id in (
                            select command_id from station_command
                            where created_at < now() - make_interval(secs => :age) limit :limit)""").param("age", age.toSeconds()).param("limit", AT_A_TIME).update();
    }
}
