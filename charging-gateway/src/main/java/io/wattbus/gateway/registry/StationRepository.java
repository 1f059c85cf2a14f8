package io.wattbus.gateway.registry;

import io.wattbus.gateway.rpc.Deadlines;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stations in SQL. */
@Repository
class StationRepository {

    private final JdbcClient jdbc;

    StationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A station and what it is to prove itself with. */
    record Credentials(
            Station station, int securityProfile, @Nullable PasswordHash password) {}

    /** What a handshake needs, in one indexed query: never out of date, whichever replica changed it. */
    Optional<Credentials> credentials(StationId id) {
        return jdbc.sql("""
                        select s.*, e.evse_uid, e.evse_number, c.connector_number
                        from station s
                            left join evse e on e.station_id = s.station_id and not e.removed
                            left join connector c on c.operator_id = e.operator_id and c.evse_uid = e.evse_uid
                        where s.station_id = :id
                        order by e.evse_number, c.connector_number""").param("id", id.value()).query((ResultSetExtractor<Optional<Credentials>>)
                StationRepository::credentials);
    }

    /** The station, and nobody else changes it until the transaction ends. */
    Optional<RegisteredStation> lock(StationId id) {
        return jdbc.sql("select * from station where station_id = :id for update")
                .param("id", id.value())
                .query((row, number) -> registered(row))
                .optional();
    }

    /** Writes {@code station}; false if another operator was quicker to register one of this id. */
    boolean save(RegisteredStation station, Instant at) {
        int written = jdbc.sql("""
                        insert into station
                            (station_id, operator_id, location_id, security_profile, password_hash, registration,
                            ping_after_s, gone_after_s, updated_at)
                        values (:id, :operator, :location, :profile, :password, :registration, :ping, :gone, :at)
                        on conflict (station_id) do update set
                            location_id = excluded.location_id, security_profile = excluded.security_profile,
                            password_hash = excluded.password_hash, registration = excluded.registration,
                            ping_after_s = excluded.ping_after_s, gone_after_s = excluded.gone_after_s,
                            updated_at = excluded.updated_at
                        where station.operator_id = excluded.operator_id""")
                .param("id", station.stationId())
                .param("operator", station.operatorId())
                .param("location", station.locationId())
                .param("profile", station.securityProfile())
                .param("password", station.password().map(PasswordHash::encoded).orElse(null))
                .param("registration", station.registration().name())
                .param("ping", seconds(station.deadlines().pingAfter()))
                .param("gone", seconds(station.deadlines().goneAfter()))
                .param("at", SqlTime.of(at))
                .update();
        return written == 1;
    }

    /** Registers a station that nobody registered, unless somebody did so meanwhile. */
    void create(StationId id, UnknownStationRepository.Owned rule, Registration registration, Instant at) {
        jdbc.sql("""
                        insert into station (station_id, operator_id, location_id, security_profile, registration,
                            updated_at)
                        values (:id, :operator, :location, 0, :registration, :at)
                        on conflict do nothing""")
                .param("id", id.value())
                .param("operator", rule.operator().value())
                .param("location", rule.rule().locationId())
                .param("registration", registration.name())
                .param("at", SqlTime.of(at))
                .update();
    }

    /** Whether nobody has to accept the station any more. */
    boolean isAccepted(StationId id) {
        return jdbc.sql("select not exists (select 1 from station where station_id = :id and registration = 'PENDING')")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static RegisteredStation registered(ResultSet row) throws SQLException {
        return new RegisteredStation(
                row.getString("station_id"),
                row.getString("operator_id"),
                row.getString("location_id"),
                row.getInt("security_profile"),
                Optional.ofNullable(row.getString("password_hash")).map(PasswordHash::new),
                Registration.valueOf(row.getString("registration")),
                new Deadlines(seconds(row, "ping_after_s"), seconds(row, "gone_after_s")));
    }

    private static @Nullable Long seconds(Optional<Duration> duration) {
        return duration.map(Duration::toSeconds).orElse(null);
    }

    private static Optional<Duration> seconds(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Integer.class)).map(Duration::ofSeconds);
    }

    private static Optional<Credentials> credentials(ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        RegisteredStation registered = registered(rows);
        List<EvseConnector> connectors = new ArrayList<>();
        do {
            if (rows.getString("evse_uid") != null) {
                connectors.add(new EvseConnector(
                        new EvseUid(rows.getString("evse_uid")),
                        rows.getInt("evse_number"),
                        rows.getInt("connector_number")));
            }
        } while (rows.next());
        Station station = new Station(
                new StationId(registered.stationId()),
                new OperatorId(registered.operatorId()),
                new LocationId(registered.locationId()),
                connectors,
                registered.deadlines());
        return Optional.of(new Credentials(
                station, registered.securityProfile(), registered.password().orElse(null)));
    }
}
