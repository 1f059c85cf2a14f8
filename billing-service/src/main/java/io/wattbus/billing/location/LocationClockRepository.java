package io.wattbus.billing.location;

import io.wattbus.billing.charging.OperatorId;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The locations' clocks in PostgreSQL. */
@Repository
class LocationClockRepository {

    private final JdbcClient jdbc;

    LocationClockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps {@code clock} unless it shows the time of the known one, or is older; false if nothing changed. */
    boolean save(LocationClock clock) {
        return jdbc.sql("""
                                insert into location_clock as known (operator_id, location_id, time_zone, updated_at)
                                values (?, ?, ?, ?)
                                on conflict (operator_id, location_id) do update
                                    set time_zone = excluded.time_zone, updated_at = excluded.updated_at
                                where known.updated_at < excluded.updated_at and known.time_zone <> excluded.time_zone""")
                        .params(
                                clock.operatorId().value(),
                                clock.locationId(),
                                clock.zone().getId(),
                                Timestamp.from(clock.updatedAt()))
                        .update()
                > 0;
    }

    Optional<ZoneId> find(OperatorId operator, String location) {
        return jdbc.sql("select time_zone from location_clock where operator_id = ? and location_id = ?")
                .params(operator.value(), location)
                .query(String.class)
                .optional()
                .map(ZoneId::of);
    }
}
