package io.wattbus.roaming.command;

import io.wattbus.roaming.party.PartyId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which station each EVSE is part of, in PostgreSQL. */
@Repository
public class EvseStations {

    private final JdbcClient jdbc;

    EvseStations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The station that an EVSE is part of. */
    public Optional<String> ofEvse(PartyId operator, String evseUid) {
        return jdbc.sql("select station_id from evse_station where operator_id = ? and evse_uid = ?")
                .params(operator.value(), evseUid)
                .query(String.class)
                .optional();
    }

    /** The stations of a location. */
    public List<String> ofLocation(PartyId operator, String locationId) {
        return jdbc.sql("""
                        select distinct station_id from evse_station where operator_id = ? and location_id = ?
                        order by station_id""")
                .params(operator.value(), locationId)
                .query(String.class)
                .list();
    }

    void save(PartyId operator, String locationId, String evseUid, String stationId, Instant updatedAt) {
        jdbc.sql("""
                        insert into evse_station values (:operator, :evse, :location, :station, :at)
                        on conflict (operator_id, evse_uid) do update
                        set location_id = excluded.location_id, station_id = excluded.station_id,
                            updated_at = excluded.updated_at
                        where evse_station.updated_at <= excluded.updated_at""")
                .param("operator", operator.value())
                .param("evse", evseUid)
                .param("location", locationId)
                .param("station", stationId)
                .param("at", Timestamp.from(updatedAt))
                .update();
    }

    /** The EVSE has been taken away: nothing is to be sent to it. */
    void remove(PartyId operator, String evseUid, Instant updatedAt) {
        jdbc.sql("delete from evse_station where operator_id = ? and evse_uid = ? and updated_at <= ?")
                .params(operator.value(), evseUid, Timestamp.from(updatedAt))
                .update();
    }
}
