package io.wattbus.gateway.station;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The leases of all gateway processes, in SQL and by the database's clock. */
@Repository
class GatewayRuns {

    private final JdbcClient jdbc;

    GatewayRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void renew(GatewayRun run) {
        jdbc.sql("""
                        insert into gateway_run (run_id, instance, renewed_at) values (:id, :instance, now())
                        on conflict (run_id) do update set renewed_at = now()""").param("id", run.id()).param("instance", run.instance()).update();
    }

    /** The runs that renewed their lease within {@code age}. */
    List<UUID> renewedWithin(Duration age) {
        return jdbc.sql("select run_id from gateway_run where renewed_at >= now() - make_interval(secs => :seconds)")
                .param("seconds", age.toMillis() / 1000.0)
                .query(UUID.class)
                .list();
    }

    /** Forgets the runs that died before {@code age} and hold no connection any more. */
    void forgetOlderThan(Duration age) {
        jdbc.sql("""
                        delete from gateway_run r where renewed_at < now() - make_interval(secs => :seconds)
                        and not exists (select 1 from station_connection c where c.run_id = r.run_id and c.connected)""").param("seconds", age.toMillis() / 1000.0).update();
    }
}
