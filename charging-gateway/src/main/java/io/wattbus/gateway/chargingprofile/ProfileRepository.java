package io.wattbus.gateway.chargingprofile;

import io.wattbus.gateway.registry.StationId;
import io.wattbus.gateway.smartcharging.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Charging profiles in SQL. */
@Repository
class ProfileRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProfileRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A profile of a station.
     *
     * @param session of a transaction's own profile, where the transaction is known
     */
    record Kept(ProfileDocument document, Optional<UUID> session) {}

    /** Keeps {@code kept} instead of one of its id and of one of its purpose and level at the connector. */
    void put(StationId station, Kept kept) {
        ProfileDocument profile = kept.document();
        jdbc.sql("""
                        delete from charging_profile where station_id = :station and (profile_id = :id
                            or (connector_number = :connector and purpose = :purpose and stack_level = :level))""")
                .param("station", station.value())
                .param("id", profile.profileId())
                .param("connector", profile.connectorNumber())
                .param("purpose", profile.purpose().name())
                .param("level", profile.stackLevel())
                .update();
        jdbc.sql("""
                        insert into charging_profile (station_id, profile_id, connector_number, purpose, stack_level,
                            session_id, document)
                        values (:station, :id, :connector, :purpose, :level, :session, :document::jsonb)""")
                .param("station", station.value())
                .param("id", profile.profileId())
                .param("connector", profile.connectorNumber())
                .param("purpose", profile.purpose().name())
                .param("level", profile.stackLevel())
                .param("session", kept.session().orElse(null))
                .param("document", json.writeValueAsString(profile))
                .update();
    }

    void remove(StationId station, ProfileSelection selection) {
        jdbc.sql("""
                        delete from charging_profile where station_id = :station
                            and (:id::int is null or profile_id = :id)
                            and (:connector::int is null or connector_number = :connector)
                            and (:purpose::text is null or purpose = :purpose)
                            and (:level::int is null or stack_level = :level)""")
                .param("station", station.value())
                .param("id", selection.profileId().orElse(null))
                .param("connector", selection.connectorNumber().orElse(null))
                .param("purpose", selection.purpose().map(Purpose::name).orElse(null))
                .param("level", selection.stackLevel().orElse(null))
                .update();
    }

    List<Kept> list(StationId station) {
        return jdbc.sql("""
                        select document, session_id from charging_profile where station_id = :station
                        order by connector_number, purpose, stack_level""")
                .param("station", station.value())
                .query((row, number) -> new Kept(
                        json.readValue(row.getString("document"), ProfileDocument.class),
                        Optional.ofNullable(row.getObject("session_id", UUID.class))))
                .list();
    }
}
