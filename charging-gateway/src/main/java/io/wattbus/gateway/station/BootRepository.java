package io.wattbus.gateway.station;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stations booted with, in SQL. */
@Repository
public class BootRepository {

    private final JdbcClient jdbc;

    BootRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the station last booted with. */
    public Lineage lineage(StationId station) {
        return jdbc.sql("select vendor, model, firmware_version from station_boot where station_id = :station")
                .param("station", station.value())
                .query((row, number) -> new Lineage(
                        Optional.of(row.getString("vendor")),
                        Optional.of(row.getString("model")),
                        Optional.ofNullable(row.getString("firmware_version"))))
                .optional()
                .orElse(Lineage.UNKNOWN);
    }

    /** Whether the station has booted and its last boot was accepted. */
    public boolean isAccepted(StationId station) {
        return jdbc.sql("select exists (select 1 from station_boot where station_id = :station and accepted)")
                .param("station", station.value())
                .query(Boolean.class)
                .single();
    }

    void save(StationId station, BootReport report, boolean accepted, Instant at) {
        jdbc.sql("""
                        insert into station_boot
                            (station_id, vendor, model, serial_number, firmware_version, booted_at, accepted)
                        values (:station, :vendor, :model, :serial, :firmware, :at, :accepted)
                        on conflict (station_id) do update set
                            vendor = excluded.vendor, model = excluded.model, serial_number = excluded.serial_number,
                            firmware_version = excluded.firmware_version, booted_at = excluded.booted_at,
                            accepted = excluded.accepted""")
                .param("station", station.value())
                .param("vendor", report.vendor())
                .param("model", report.model())
                .param("serial", report.serialNumber().orElse(null))
                .param("firmware", report.firmwareVersion().orElse(null))
                .param("accepted", accepted)
                .param("at", SqlTime.of(at))
                .update();
    }
}
