package io.wattbus.roaming.location;

import io.wattbus.roaming.party.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The status of each EVSE in PostgreSQL; it can be known before its location is. */
@Repository
class StatusRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StatusRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** As far as known; nobody else changes them meanwhile. */
    Map<EvseKey, KnownStatus> lock(Collection<EvseKey> evses) {
        Map<EvseKey, KnownStatus> found = new HashMap<>();
        jdbc.sql("""
                        select s.* from evse_status s
                        join unnest(:operators::text[], :uids::text[]) as k(operator_id, evse_uid)
                          using (operator_id, evse_uid)
                        order by s.operator_id, s.evse_uid for update of s""")
                .param("operators", operators(evses))
                .param("uids", uids(evses))
                .query(row -> {
                    found.put(key(row), read(row));
                });
        return found;
    }

    /**
     * How these EVSEs are, of those whose locations are known: read without the whole location, since this is what is
     * asked for most.
     */
    Map<EvseKey, EvseState> states(Collection<EvseKey> evses) {
        Map<EvseKey, EvseState> found = new HashMap<>();
        jdbc.sql("""
                        select s.*, l.publish, e.evse ->> 'status' as told, e.evse ->> 'lastUpdated' as evse_updated
                        from unnest(:operators::text[], :uids::text[]) as k(operator_id, evse_uid)
                        join evse_status s using (operator_id, evse_uid)
                        join location l on l.operator_id = s.operator_id and l.location_id = s.location_id
                        cross join lateral (
                          select jsonb_path_query_first(l.document, '$.evses[*] ? (@.uid == $uid)',
                              jsonb_build_object('uid', s.evse_uid)) as evse) e
                        where e.evse is not null""")
                .param("operators", operators(evses))
                .param("uids", uids(evses))
                .query(row -> {
                    found.put(key(row), state(row));
                });
        return found;
    }

    /** By uid, as far as known. */
    Map<String, KnownStatus> find(PartyId operator, Collection<String> evseUids) {
        Map<String, KnownStatus> found = new HashMap<>();
        jdbc.sql("select * from evse_status where operator_id = ? and evse_uid = any(?)")
                .params(operator.value(), evseUids.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("evse_uid"), read(row));
                });
        return found;
    }

    /** What is known of an EVSE at a location. */
    record Row(PartyId operator, String locationId, String evseUid, KnownStatus known) {}

    void save(List<Row> rows) {
        batches.batchUpdate(
                """
                insert into evse_status (operator_id, evse_uid, location_id, status, sequence, status_updated_at, version,
                    changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (operator_id, evse_uid) do update
                set location_id = excluded.location_id, status = excluded.status, sequence = excluded.sequence,
                    status_updated_at = excluded.status_updated_at, version = excluded.version,
                    changed_at = excluded.changed_at""",
                rows.stream()
                        .map(row -> new Object[] {
                            row.operator().value(),
                            row.evseUid(),
                            row.locationId(),
                            row.known().status().name(),
                            row.known().sequence(),
                            Timestamp.from(row.known().statusUpdatedAt()),
                            row.known().version(),
                            Timestamp.from(row.known().changedAt())
                        })
                        .toList());
    }

    private static EvseState state(ResultSet row) throws SQLException {
        EvseStatus inLocation = EvseStatus.valueOf(row.getString("told"));
        Instant evseUpdated = Instant.parse(row.getString("evse_updated"));
        Instant changed = row.getTimestamp("changed_at").toInstant();
        boolean removed = inLocation == EvseStatus.REMOVED;
        return new EvseState(
                row.getString("location_id"),
                row.getString("evse_uid"),
                row.getBoolean("publish"),
                removed ? inLocation : EvseStatus.valueOf(row.getString("status")),
                removed || evseUpdated.isAfter(changed) ? evseUpdated : changed);
    }

    private static EvseKey key(ResultSet row) throws SQLException {
        return new EvseKey(new PartyId(row.getString("operator_id")), row.getString("evse_uid"));
    }

    private static String[] operators(Collection<EvseKey> evses) {
        return evses.stream().map(evse -> evse.operatorId().value()).toArray(String[]::new);
    }

    private static String[] uids(Collection<EvseKey> evses) {
        return evses.stream().map(EvseKey::uid).toArray(String[]::new);
    }

    private static KnownStatus read(ResultSet row) throws SQLException {
        return new KnownStatus(
                EvseStatus.valueOf(row.getString("status")),
                row.getLong("sequence"),
                row.getTimestamp("status_updated_at").toInstant(),
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
