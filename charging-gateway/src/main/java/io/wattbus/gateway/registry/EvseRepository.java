package io.wattbus.gateway.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The EVSEs and connectors in SQL. Lists are ordered by station, number and uid and hold removed EVSEs too. */
@Repository
class EvseRepository {

    private static final String SELECT = """
            select e.*, c.connector_number, c.standard, c.format, c.power_type,
                c.max_voltage_v, c.max_amperage_a, c.max_power_w, c.terms_and_conditions
            from evse e join station s using (station_id)
                join connector c on c.operator_id = e.operator_id and c.evse_uid = e.evse_uid
            where %s
            order by e.station_id, e.evse_number, e.evse_uid collate "C", c.connector_number""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EvseRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Evse> ofStations(Collection<String> stationIds) {
        return jdbc.sql(SELECT.formatted("e.station_id = any(:stations)"))
                .param("stations", stationIds.toArray(String[]::new))
                .query(this::evses);
    }

    List<Evse> ofLocation(OperatorId operator, LocationId location) {
        return jdbc.sql(SELECT.formatted("s.operator_id = :operator and s.location_id = :location"))
                .param("operator", operator.value())
                .param("location", location.value())
                .query(this::evses);
    }

    /** Whether another station of the operator has, or had, an EVSE of one of these uids. */
    boolean takenElsewhere(OperatorId operator, StationId station, Collection<String> uids) {
        return jdbc.sql("""
                        select exists (select 1 from evse
                        where operator_id = :operator and evse_uid = any(:uids) and station_id <> :station)""")
                .param("operator", operator.value())
                .param("uids", uids.toArray(String[]::new))
                .param("station", station.value())
                .query(Boolean.class)
                .single();
    }

    void save(OperatorId operator, Evse evse) {
        jdbc.sql("""
                        insert into evse
                            (operator_id, evse_uid, station_id, evse_number, evse_id, physical_reference, removed, details)
                        values (:operator, :uid, :station, :number, :evseId, :reference, :removed,
                            :details::jsonb)
                        on conflict (operator_id, evse_uid) do update set
                            evse_number = excluded.evse_number, evse_id = excluded.evse_id,
                            physical_reference = excluded.physical_reference, removed = excluded.removed,
                            details = excluded.details""")
                .param("operator", operator.value())
                .param("uid", evse.evseUid())
                .param("station", evse.stationId())
                .param("number", evse.evseNumber())
                .param("evseId", evse.evseId())
                .param("reference", evse.physicalReference())
                .param("removed", evse.removed())
                .param("details", json.writeValueAsString(evse.details()))
                .update();
        jdbc.sql("delete from connector where operator_id = :operator and evse_uid = :uid")
                .param("operator", operator.value())
                .param("uid", evse.evseUid())
                .update();
        evse.connectors().forEach(connector -> insert(operator, evse, connector));
    }

    private void insert(OperatorId operator, Evse evse, Connector connector) {
        jdbc.sql("insert into connector values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(operator.value())
                .param(evse.evseUid())
                .param(connector.connectorNumber())
                .param(connector.standard())
                .param(connector.format())
                .param(connector.powerType())
                .param(connector.maxVoltageV())
                .param(connector.maxAmperageA())
                .param(connector.maxPowerW())
                .param(connector.termsAndConditions())
                .update();
    }

    private List<Evse> evses(ResultSet rows) throws SQLException {
        Map<String, Evse> evses = new LinkedHashMap<>();
        while (rows.next()) {
            evses.merge(rows.getString("evse_uid"), evse(rows), EvseRepository::joined);
        }
        return List.copyOf(evses.values());
    }

    private static Evse joined(Evse one, Evse other) {
        List<Connector> connectors = new ArrayList<>(one.connectors());
        connectors.addAll(other.connectors());
        return one.withConnectors(connectors);
    }

    private Evse evse(ResultSet row) throws SQLException {
        Connector connector = new Connector(
                row.getInt("connector_number"),
                row.getString("standard"),
                row.getString("format"),
                row.getString("power_type"),
                row.getLong("max_voltage_v"),
                row.getLong("max_amperage_a"),
                row.getLong("max_power_w"),
                row.getString("terms_and_conditions"));
        return new Evse(
                row.getString("evse_uid"),
                row.getString("station_id"),
                row.getInt("evse_number"),
                row.getString("evse_id"),
                row.getString("physical_reference"),
                row.getBoolean("removed"),
                List.of(connector),
                json.readValue(row.getString("details"), EvseDetails.class));
    }
}
