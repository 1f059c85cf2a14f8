package io.wattbus.roaming.location;

import io.wattbus.roaming.party.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The status of each EVSE in PostgreSQL; it can be known before its location is. */
@Repository
class StatusRepository {

    private final JdbcClient jdbc;

    StatusRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else changes it meanwhile. */
    Optional<KnownStatus> lock(PartyId operator, String evseUid) {
        return jdbc.sql("select * from evse_status where operator_id = ? and evse_uid = ? for update")
                .params(operator.value(), evseUid)
                .query(StatusRepository::read)
                .optional();
    }

    /** By uid, as far as known. */
    Map<String, KnownStatus> find(PartyId operator, Collection<String> evseUids) {
        Map<String, KnownStatus> found = new HashMap<>();
        jdbc.sql("select * from evse_status where operator_id = ? and evse_uid = any(?)")
                .params(operator.value(), evseUids.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("evse_uid"), read(row, 0));
                });
        return found;
    }

    void save(PartyId operator, String locationId, String evseUid, KnownStatus known) {
        jdbc.sql("""
                        insert into evse_status (operator_id, evse_uid, location_id, status, sequence,
                            status_updated_at, version, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (operator_id, evse_uid) do update
                        set location_id = excluded.location_id, status = excluded.status,
                            sequence = excluded.sequence, status_updated_at = excluded.status_updated_at,
                            version = excluded.version, changed_at = excluded.changed_at""")
                .params(
                        operator.value(),
                        evseUid,
                        locationId,
                        known.status().name(),
                        known.sequence(),
                        Timestamp.from(known.statusUpdatedAt()),
                        known.version(),
                        Timestamp.from(known.changedAt()))
                .update();
    }

    private static KnownStatus read(ResultSet row, int number) throws SQLException {
        return new KnownStatus(
                EvseStatus.valueOf(row.getString("status")),
                row.getLong("sequence"),
                row.getTimestamp("status_updated_at").toInstant(),
                row.getLong("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
