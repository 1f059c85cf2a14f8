package io.wattbus.gateway.station;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
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
                .param("register", importMilliWh.orElse(null), java.sql.Types.BIGINT)
                .param("at", SqlTime.of(at))
                .update();
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
