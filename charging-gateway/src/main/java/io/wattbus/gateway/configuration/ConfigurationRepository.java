package io.wattbus.gateway.configuration;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.sql.SqlTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Settings in SQL; the value of a secret one is not stored. */
@Repository
class ConfigurationRepository {

    private final JdbcClient jdbc;

    ConfigurationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void forgetAll(StationId station) {
        jdbc.sql("delete from station_setting where station_id = :station")
                .param("station", station.value())
                .update();
    }

    void forget(StationId station, List<String> settings) {
        jdbc.sql("delete from station_setting where station_id = :station and setting = any(:settings)")
                .param("station", station.value())
                .param("settings", settings.toArray(String[]::new))
                .update();
    }

    void save(StationId station, Setting setting, Instant at) {
        jdbc.sql("""
                        insert into station_setting (station_id, setting, value, read_only, secret, reported_at)
                        values (:station, :setting, :value, :readOnly, :secret, :at)
                        on conflict (station_id, setting) do update set
                            value = excluded.value, read_only = excluded.read_only, secret = excluded.secret,
                            reported_at = excluded.reported_at""")
                .param("station", station.value())
                .param("setting", setting.name())
                .param("value", setting.isSecret() ? null : setting.value().orElse(null))
                .param("readOnly", setting.readOnly())
                .param("secret", setting.isSecret())
                .param("at", SqlTime.of(at))
                .update();
    }

    List<ConfigurationView.SettingView> list(StationId station) {
        return jdbc.sql("select * from station_setting where station_id = :station order by setting")
                .param("station", station.value())
                .query((row, number) -> new ConfigurationView.SettingView(
                        row.getString("setting"),
                        row.getString("value"),
                        row.getBoolean("read_only"),
                        row.getBoolean("secret"),
                        SqlTime.instant(row, "reported_at")))
                .list();
    }
}
