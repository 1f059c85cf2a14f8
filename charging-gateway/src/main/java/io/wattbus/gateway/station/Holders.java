package io.wattbus.gateway.station;

import io.wattbus.gateway.registry.StationId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which gateway process holds which station, of those that live. */
@Component
public class Holders {

    private final JdbcClient jdbc;
    private final GatewayRun run;
    private final InstanceProperties properties;

    Holders(JdbcClient jdbc, GatewayRun run, InstanceProperties properties) {
        this.jdbc = jdbc;
        this.run = run;
        this.properties = properties;
    }

    /** Who holds {@code station}; empty if it is not connected, or to a process only that does not live any more. */
    public Optional<Holder> find(StationId station) {
        return jdbc.sql("""
                        select run_id, epoch, ocpp_version from station_connection c
                        where station_id = :station and connected and (run_id = :run or exists (
                            select 1 from gateway_run r where r.run_id = c.run_id
                            and r.renewed_at > now() - make_interval(secs => :lease)))""")
                .param("station", station.value())
                .param("run", run.id())
                .param("lease", leaseSeconds())
                .query((row, number) -> new Holder(
                        row.getObject("run_id", UUID.class),
                        row.getLong("epoch"),
                        OcppVersion.valueOf(row.getString("ocpp_version"))))
                .optional();
    }

    /** The ids of the connections that count as open and as held by this process. */
    public Set<String> connectionsHere() {
        return Set.copyOf(jdbc.sql("select connection_id from station_connection where connected and run_id = :run")
                .param("run", run.id())
                .query(String.class)
                .list());
    }

    /** After how many seconds without a sign of life a process is taken for dead. */
    public double leaseSeconds() {
        return properties.leaseTimeout().toMillis() / 1000.0;
    }
}
