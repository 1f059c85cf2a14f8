package io.wattbus.gateway.station;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of each connector, in SQL; connectors as OCPP 1.6 counts them. The caller holds the station's lock. */
@Repository
public class ConnectorStates {

    private final JdbcClient jdbc;

    ConnectorStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known now. */
    public ConnectorState get(StationId station, int connectorNumber) {
        return jdbc.sql("select * from connector_state where station_id = :station and connector_number = :connector")
                .param("station", station.value())
                .param("connector", connectorNumber)
                .query((row, number) -> state(row))
                .optional()
                .orElse(ConnectorState.UNKNOWN);
    }

    /** Notes that something happened at {@code at} and, if it was read, what the meter's register was. */
    public void happened(StationId station, int connectorNumber, Instant at, Optional<Long> importMilliWh) {
        jdbc.sql("""
                        insert into connector_state (station_id, connector_number, import_milli_wh, newest_at)
                        values (:station, :connector, :register, :at)
                        on conflict (station_id, connector_number) do update set
                            import_milli_wh = coalesce(excluded.import_milli_wh, connector_state.import_milli_wh),
                            newest_at = greatest(excluded.newest_at, connector_state.newest_at)""")
                .param("station", station.value())
                .param("connector", connectorNumber)
                .param("register", importMilliWh.orElse(null), Types.BIGINT)
                .param("at", SqlTime.of(at))
                .update();
    }

    /**
     * Takes note of a report that only repeats what is known, of a connector at which nobody charges, in one step. Nothing
     * comes of such a report, so that it needs no lock; after an outage, nearly all are.
     *
     * @return false if there may be more to it: then nothing is changed
     */
    boolean repeated(ConnectedStation connected, ConnectorStatusReport report, Instant at) {
        return jdbc.sql("""
                                update connector_state state set newest_at = :at
                                where station_id = :station and connector_number = :connector
                                and status = :status and error_code = :errorCode
                                and error_info is not distinct from :errorInfo
                                and vendor_error_code is not distinct from :vendorErrorCode
                                and newest_at <= :at
                                and not exists (
                                    select 1 from charging_transaction open where open.station_id = state.station_id
                                    and open.station_connector = state.connector_number and open.ended_at is null)
                                and exists (
                                    select 1 from station_connection c
                                    where c.station_id = state.station_id and c.connection_id = :connection)""")
                        .param("station", connected.station().id().value())
                        .param("connection", connected.connectionId())
                        .param("connector", report.connectorNumber())
                        .param("status", report.status().name())
                        .param("errorCode", report.errorCode())
                        .param("errorInfo", report.info().orElse(null), Types.VARCHAR)
                        .param("vendorErrorCode", report.vendorErrorCode().orElse(null), Types.VARCHAR)
                        .param("at", SqlTime.of(at))
                        .update()
                == 1;
    }

    void reported(StationId station, ConnectorStatusReport report, Instant at) {
        jdbc.sql("""
                        insert into connector_state
                            (station_id, connector_number, status, error_code, error_info, vendor_error_code, newest_at)
                        values (:station, :connector, :status, :errorCode, :errorInfo, :vendorErrorCode, :at)
                        on conflict (station_id, connector_number) do update set
                            status = excluded.status, error_code = excluded.error_code,
                            error_info = excluded.error_info, vendor_error_code = excluded.vendor_error_code,
                            newest_at = greatest(excluded.newest_at, connector_state.newest_at)""")
                .param("station", station.value())
                .param("connector", report.connectorNumber())
                .param("status", report.status().name())
                .param("errorCode", report.errorCode())
                .param("errorInfo", report.info().orElse(null))
                .param("vendorErrorCode", report.vendorErrorCode().orElse(null))
                .param("at", SqlTime.of(at))
                .update();
    }

    private static ConnectorState state(ResultSet row) throws SQLException {
        return new ConnectorState(
                Optional.ofNullable(row.getString("status")).map(ConnectorStatus::valueOf),
                Optional.ofNullable(row.getString("error_code")),
                Optional.ofNullable(row.getString("error_info")),
                Optional.ofNullable(row.getString("vendor_error_code")),
                Optional.ofNullable(row.getObject("import_milli_wh", Long.class)),
                SqlTime.instant(row, "newest_at"));
    }
}
