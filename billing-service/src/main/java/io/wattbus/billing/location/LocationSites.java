package io.wattbus.billing.location;

import io.wattbus.billing.charging.Place;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All locations as people find them, in PostgreSQL. */
@Repository
public class LocationSites {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<Place, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(ChargingSite site, Instant until) {}

    LocationSites(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What is known of {@code place}; empty while its location is not. A change is seen within a minute. */
    public Optional<ChargingSite> find(Place place) {
        Instant now = clock.instant();
        @Nullable Remembered known = remembered.get(place);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.site());
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        Optional<ChargingSite> site = read(place);
        site.ifPresent(found -> remembered.put(place, new Remembered(found, now.plus(REMEMBERED))));
        return site;
    }

    /** Keeps {@code site} unless a newer one is known. */
    void put(LocationSite site) {
        jdbc.sql("""
                        insert into location_site as known (operator_id, location_id, document, updated_at)
                        values (?, ?, ?::jsonb, ?)
                        on conflict (operator_id, location_id) do update
                            set document = excluded.document, updated_at = excluded.updated_at
                        where known.updated_at < excluded.updated_at""")
                .params(
                        site.operatorId().value(),
                        site.locationId(),
                        json.writeValueAsString(site),
                        Timestamp.from(site.updatedAt()))
                .update();
    }

    private Optional<ChargingSite> read(Place place) {
        return jdbc.sql("select document from location_site where operator_id = ? and location_id = ?")
                .params(place.operatorId().value(), place.locationId())
                .query(String.class)
                .optional()
                .map(document ->
                        json.readValue(document, LocationSite.class).at(place.evseUid(), place.connectorNumber()));
    }
}
