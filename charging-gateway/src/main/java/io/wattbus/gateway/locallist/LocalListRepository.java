package io.wattbus.gateway.locallist;

import io.wattbus.gateway.registry.OperatorId;
import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the lists at stations, in SQL. */
@Repository
class LocalListRepository {

    private static final int AT_A_TIME = 20;

    private final JdbcClient jdbc;

    LocalListRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The station's list is to be kept in step from now on: what it has is to be looked at. */
    void keep(StationId station, Instant at) {
        jdbc.sql("""
                        insert into local_list (station_id, state, next_attempt_at, updated_at)
                        values (:station, 'UNCHECKED', :at, :at)
                        on conflict (station_id) do update set
                            state = 'UNCHECKED', next_attempt_at = :at, updated_at = :at""")
                .param("station", station.value())
                .param("at", SqlTime.of(at))
                .update();
    }

    /** The station's list is its own affair, or its operator's, from now on. */
    void leave(StationId station) {
        jdbc.sql("delete from local_list where station_id = :station")
                .param("station", station.value())
                .update();
    }

    /** The station booted: what it has, if its list is kept in step, is to be looked at. */
    void booted(StationId station, Instant at) {
        jdbc.sql("""
                        update local_list set state = 'UNCHECKED', next_attempt_at = :at, updated_at = :at
                        where station_id = :station""")
                .param("station", station.value())
                .param("at", SqlTime.of(at))
                .update();
    }

    /**
     * Keeps the list to whoever works on it until {@code leaseEnd}.
     *
     * @return false if the station has booted since, and somebody has to begin anew
     */
    boolean renew(LocalList list, Instant leaseEnd) {
        return jdbc.sql("""
                                update local_list set next_attempt_at = :leaseEnd
                                where station_id = :station and updated_at = :seen""")
                        .param("leaseEnd", SqlTime.of(leaseEnd))
                        .param("station", list.station().value())
                        .param("seen", SqlTime.of(list.updatedAt()))
                        .update()
                == 1;
    }

    Optional<LocalList> find(StationId station) {
        return jdbc.sql("select l.*, s.operator_id from local_list l join station s using (station_id)"
                        + " where station_id = :station")
                .param("station", station.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Lists of connected stations with something to be done about; nobody gets them again before {@code leaseEnd}. */
    List<LocalList> claim(Instant at, Instant leaseEnd) {
        return jdbc.sql("""
                        with due as (
                            select l.station_id from local_list l join station s using (station_id)
                                join station_connection c using (station_id)
                            where c.connected and l.next_attempt_at <= :at and l.state <> 'UNSUPPORTED'
                                and (l.state <> 'IN_STEP' or exists (
                                    select 1 from id_token t
                                    where t.operator_id = s.operator_id and t.changed_in >= l.synced_to
                                        and t.changed_in < pg_snapshot_xmin(pg_current_snapshot())::text::bigint))
                            order by l.next_attempt_at limit :limit for update of l skip locked)
                        update local_list l set next_attempt_at = :leaseEnd from station s
                        where l.station_id in (select station_id from due) and s.station_id = l.station_id
                        returning l.*, s.operator_id""")
                .param("at", SqlTime.of(at))
                .param("leaseEnd", SqlTime.of(leaseEnd))
                .param("limit", AT_A_TIME)
                .query((row, number) -> read(row))
                .list();
    }

    /** Keeps what came of an attempt on a list that was changed last at {@code seen}, and not since. */
    void save(LocalList list, Instant seen, Instant nextAttempt) {
        jdbc.sql("""
                        update local_list set state = :state, version = :version, synced_to = :to,
                            message_length = :messageLength, list_length = :listLength,
                            next_attempt_at = :next, updated_at = :at
                        where station_id = :station and updated_at = :seen""")
                .param("seen", SqlTime.of(seen))
                .param("state", list.state().name())
                .param("version", list.version())
                .param("to", list.syncedTo())
                .param("messageLength", list.messageLength())
                .param("listLength", list.listLength())
                .param("next", SqlTime.of(nextAttempt))
                .param("at", SqlTime.of(list.updatedAt()))
                .param("station", list.station().value())
                .update();
    }

    private static LocalList read(ResultSet row) throws SQLException {
        return new LocalList(
                new StationId(row.getString("station_id")),
                new OperatorId(row.getString("operator_id")),
                LocalList.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getLong("synced_to"),
                row.getInt("message_length"),
                row.getInt("list_length"),
                SqlTime.instant(row, "updated_at"));
    }
}
