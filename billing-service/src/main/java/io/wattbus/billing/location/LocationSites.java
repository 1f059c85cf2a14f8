package io.wattbus.billing.location;

import io.wattbus.billing.charging.OperatorId;
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
    private final Map<Key, Remembered> remembered = new ConcurrentHashMap<>();

    private record Key(OperatorId operator, String location) {}

    private record Remembered(Optional<LocationSite> site, Instant until) {}

    LocationSites(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What is known of {@code place}; empty while its location is not. What others store is seen within a minute. */
    public Optional<ChargingSite> find(Place place) {
        return find(new Key(place.operatorId(), place.locationId()))
                .map(site -> site.at(place.evseUid(), place.connectorNumber()));
    }

    private Optional<LocationSite> find(Key key) {
        Instant now = clock.instant();
        @Nullable Remembered known = remembered.get(key);
        if (known != null && now.isBefore(known.until())) {
            return known.site();
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        Optional<LocationSite> site = read(key);
        remembered.put(key, new Remembered(site, now.plus(REMEMBERED)));
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
        remembered.remove(new Key(site.operatorId(), site.locationId()));
    }

    private Optional<LocationSite> read(Key key) {
        return jdbc.sql("select document from location_site where operator_id = ? and location_id = ?")
                .params(key.operator().value(), key.location())
                .query(String.class)
                .optional()
                .map(document -> json.readValue(document, LocationSite.class));
    }
}
