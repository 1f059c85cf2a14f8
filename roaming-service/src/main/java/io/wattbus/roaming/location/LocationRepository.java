package io.wattbus.roaming.location;

import io.wattbus.roaming.party.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Locations in PostgreSQL, apart from the status of their EVSEs. */
@Repository
class LocationRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LocationRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        // Versions run side by side during an upgrade: what a newer one wrote besides is left aside
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /** A location as told. */
    record Row(Location location, Instant sourceUpdatedAt) {}

    /** Nobody else changes it meanwhile. */
    Optional<Row> lock(PartyId operator, String id) {
        return jdbc.sql("select * from location where operator_id = ? and location_id = ? for update")
                .params(operator.value(), id)
                .query((row, n) -> new Row(
                        read(row, n), row.getTimestamp("source_updated_at").toInstant()))
                .optional();
    }

    /** Those of {@code operator} after {@code id}, by id, {@code limit} at most; nobody else changes them meanwhile. */
    List<Row> lockAfter(PartyId operator, String id, int limit) {
        return jdbc.sql("""
                        select * from location where operator_id = ? and location_id > ?
                        order by location_id limit ? for update""")
                .params(operator.value(), id, limit)
                .query((row, n) -> new Row(
                        read(row, n), row.getTimestamp("source_updated_at").toInstant()))
                .list();
    }

    /** In whatever case (OCPI CiString). */
    Optional<Location> find(PartyId operator, String id) {
        return jdbc.sql("select * from location where operator_id = ? and lower(location_id) = lower(?)")
                .params(operator.value(), id)
                .query(this::read)
                .optional();
    }

    /** The location that an EVSE is part of. */
    Optional<Location> ofEvse(PartyId operator, String evseUid) {
        return jdbc.sql("""
                        select l.* from location l
                        join evse_status s on s.operator_id = l.operator_id and s.location_id = l.location_id
                        where s.operator_id = ? and s.evse_uid = ?""").params(operator.value(), evseUid).query(this::read).optional();
    }

    void save(Location location, Instant sourceUpdatedAt) {
        jdbc.sql("""
                        insert into location
                            (operator_id, location_id, publish, document, source_updated_at, last_updated)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (operator_id, location_id) do update
                        set publish = excluded.publish, document = excluded.document,
                            source_updated_at = excluded.source_updated_at,
                            last_updated = greatest(location.last_updated, excluded.last_updated)""")
                .params(
                        location.operatorId().value(),
                        location.locationId(),
                        location.publish(),
                        json.writeValueAsString(location),
                        Timestamp.from(sourceUpdatedAt),
                        Timestamp.from(location.lastUpdated()))
                .update();
    }

    /** Whether there are any that were kept before all that operators say of them was. */
    boolean hasParts() {
        return jdbc.sql("select exists (select 1 from location where document -> 'facts' is null)")
                .query(Boolean.class)
                .single();
    }

    /** EVSEs of theirs have changed. */
    void touch(List<StatusRepository.Row> evses) {
        jdbc.sql("""
                        update location l set last_updated = greatest(l.last_updated, c.at)
                        from (select operator_id, location_id, max(changed_at) as at
                              from unnest(:operators::text[], :ids::text[], :times::timestamptz[])
                                  as e(operator_id, location_id, changed_at)
                              group by operator_id, location_id) c
                        where l.operator_id = c.operator_id and l.location_id = c.location_id""")
                .param(
                        "operators",
                        evses.stream().map(row -> row.operator().value()).toArray(String[]::new))
                .param(
                        "ids",
                        evses.stream().map(StatusRepository.Row::locationId).toArray(String[]::new))
                .param(
                        "times",
                        evses.stream()
                                .map(row -> row.known().changedAt().toString())
                                .toArray(String[]::new))
                .update();
    }

    Location read(ResultSet row, int number) throws SQLException {
        return json.readValue(row.getString("document"), Location.class);
    }
}
