package io.wattbus.gateway.registry;

import io.wattbus.gateway.rest.PageRequest;
import io.wattbus.gateway.sql.SqlTime;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The locations in SQL. */
@Repository
class LocationRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LocationRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<LocationDocument> find(OperatorId operator, LocationId id) {
        return find(operator, id, "");
    }

    /** The location, and nobody else changes it or what stands at it until the transaction ends. */
    Optional<LocationDocument> lock(OperatorId operator, LocationId id) {
        return find(operator, id, " for update");
    }

    List<LocationDocument> list(OperatorId operator, PageRequest page) {
        return jdbc.sql("""
                        select * from location where operator_id = :operator and location_id > :after
                        order by location_id limit :rows""")
                .param("operator", operator.value())
                .param("after", page.after())
                .param("rows", page.rows())
                .query((row, number) -> location(row))
                .list();
    }

    void save(OperatorId operator, LocationDocument location, Instant at) {
        jdbc.sql("""
                        insert into location
                            (operator_id, location_id, name, address, city, postal_code, country, latitude, longitude,
                             time_zone, publish, opening_times, facilities, details, updated_at)
                        values (:operator, :id, :name, :address, :city, :postalCode, :country, :latitude, :longitude,
                             :timeZone, :publish, :openingTimes::jsonb, :facilities, :details::jsonb, :at)
                        on conflict (operator_id, location_id) do update set
                            name = excluded.name, address = excluded.address, city = excluded.city,
                            postal_code = excluded.postal_code, country = excluded.country,
                            latitude = excluded.latitude, longitude = excluded.longitude,
                            time_zone = excluded.time_zone, publish = excluded.publish,
                            opening_times = excluded.opening_times, facilities = excluded.facilities,
                            details = excluded.details, updated_at = excluded.updated_at""")
                .param("operator", operator.value())
                .param("id", location.locationId())
                .param("name", location.name())
                .param("address", location.address())
                .param("city", location.city())
                .param("postalCode", location.postalCode())
                .param("country", location.country())
                .param("latitude", location.coordinates().latitude())
                .param("longitude", location.coordinates().longitude())
                .param("timeZone", location.timeZone())
                .param("publish", location.publish())
                .param("openingTimes", json.writeValueAsString(location.openingTimes()))
                .param("facilities", location.facilities().toArray(String[]::new))
                .param("details", json.writeValueAsString(location.details()))
                .param("at", SqlTime.of(at))
                .update();
    }

    private Optional<LocationDocument> find(OperatorId operator, LocationId id, String locking) {
        return jdbc.sql("select * from location where operator_id = :operator and location_id = :id" + locking)
                .param("operator", operator.value())
                .param("id", id.value())
                .query((row, number) -> location(row))
                .optional();
    }

    private LocationDocument location(ResultSet row) throws SQLException {
        return new LocationDocument(
                row.getString("location_id"),
                row.getString("name"),
                row.getString("address"),
                row.getString("city"),
                row.getString("postal_code"),
                row.getString("country"),
                new Coordinates(row.getString("latitude"), row.getString("longitude")),
                row.getString("time_zone"),
                row.getBoolean("publish"),
                json.readValue(row.getString("opening_times"), OpeningTimes.class),
                strings(row.getArray("facilities")),
                json.readValue(row.getString("details"), LocationDetails.class));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
