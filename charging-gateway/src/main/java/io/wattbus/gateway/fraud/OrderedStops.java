package io.wattbus.gateway.fraud;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import io.wattbus.gateway.station.GatewayRun;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stops that were ordered and are not done, in SQL. */
@Repository
class OrderedStops {

    private static final int AT_A_TIME = 100;

    private final JdbcClient jdbc;
    private final GatewayRun run;

    OrderedStops(JdbcClient jdbc, GatewayRun run) {
        this.jdbc = jdbc;
        this.run = run;
    }

    void order(Decision.Stop stop, StationId station, Instant at) {
        jdbc.sql("insert into ordered_stop values (:id, :session, :station, :decidedAt, :until, :at)")
                .param("id", stop.decisionId())
                .param("session", stop.subject().sessionId())
                .param("station", station.value())
                .param("decidedAt", SqlTime.of(stop.decidedAt()))
                .param("until", SqlTime.of(stop.validUntil()))
                .param("at", SqlTime.of(at))
                .update();
    }

    void cancel(UUID decisionId) {
        jdbc.sql("delete from ordered_stop where decision_id = :id")
                .param("id", decisionId)
                .update();
    }

    /** Cancels all stops of a session that were not decided after {@code decidedAt}. */
    void cancelAll(UUID sessionId, Instant decidedAt) {
        jdbc.sql("delete from ordered_stop where session_id = :session and decided_at <= :at")
                .param("session", sessionId)
                .param("at", SqlTime.of(decidedAt))
                .update();
    }

    void forgetExpired(Instant at) {
        jdbc.sql("delete from ordered_stop where valid_until <= :at")
                .param("at", SqlTime.of(at))
                .update();
    }

    /**
     * Stops that are due and whose stations this process holds. Nobody gets them again before {@code leaseEnd}, which is
     * when another takes over if this process dies over them.
     */
    List<OrderedStop> claim(Instant at, Instant leaseEnd) {
        return jdbc.sql("""
                        update ordered_stop set next_attempt_at = :leaseEnd
                        where decision_id in (
                            select s.decision_id from ordered_stop s
                            join station_connection c on c.station_id = s.station_id
                            where c.connected and c.run_id = :run and s.next_attempt_at <= :at
                            limit :limit for update of s skip locked)
                        returning decision_id, session_id""")
                .param("leaseEnd", SqlTime.of(leaseEnd))
                .param("at", SqlTime.of(at))
                .param("run", run.id())
                .param("limit", AT_A_TIME)
                .query((row, number) -> new OrderedStop(
                        row.getObject("decision_id", UUID.class), row.getObject("session_id", UUID.class)))
                .list();
    }

    /** Tries {@code stop} again at {@code at}, if it is still wanted. */
    void postpone(OrderedStop stop, Instant at) {
        jdbc.sql("update ordered_stop set next_attempt_at = :at where decision_id = :id")
                .param("at", SqlTime.of(at))
                .param("id", stop.decisionId())
                .update();
    }

    long count() {
        return jdbc.sql("select count(*) from ordered_stop").query(Long.class).single();
    }
}
