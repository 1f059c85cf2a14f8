package io.wattbus.availability.location;

import io.wattbus.availability.store.Filled;
import io.wattbus.availability.store.Keys;
import io.wattbus.availability.store.Pipeline;
import io.wattbus.availability.store.Script;
import io.wattbus.availability.store.StoreEmptyException;
import io.wattbus.availability.store.StoredJson;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Point;
import org.springframework.data.redis.connection.RedisGeoCommands.GeoSearchCommandArgs;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.domain.geo.GeoReference;
import org.springframework.data.redis.domain.geo.Metrics;
import org.springframework.stereotype.Component;

/** Locations in Redis; a newer one is never replaced by an older. */
@Component
public class LocationStore {

    private static final Script SAVE = Script.named("save-location");
    private static final long NOT_FILLED = -2;

    private final StringRedisTemplate redis;
    private final Filled filled;

    LocationStore(StringRedisTemplate redis, Filled filled) {
        this.redis = redis;
        this.filled = filled;
    }

    /** What has become of a location that was to be written. */
    public enum Saved {
        NEWER,
        SAME,
        OLDER
    }

    /**
     * Writes {@code locations} and says of each what became of it.
     *
     * @param filling whether this is what fills an empty Redis
     * @throws StoreEmptyException if Redis is empty, and not being filled by this
     */
    public List<Saved> save(List<Location> locations, boolean filling) {
        List<Object> answers = Pipeline.run(redis, connection -> {
            for (Location location : locations) {
                String key = location.key().toString();
                SAVE.in(
                        connection,
                        List.of(Keys.location(key), Keys.PLACES, Keys.FILLED),
                        List.of(
                                Long.toString(location.version()),
                                filling ? "1" : "0",
                                StoredJson.write(location),
                                key,
                                location.isFindable()
                                        ? location.coordinates().longitude().toPlainString()
                                        : "",
                                location.coordinates().latitude().toPlainString()));
            }
        });
        if (answers.contains(NOT_FILLED)) {
            throw new StoreEmptyException();
        }
        return answers.stream()
                .map(answer -> answer.equals(1L) ? Saved.NEWER : answer.equals(0L) ? Saved.SAME : Saved.OLDER)
                .toList();
    }

    /**
     * A published location.
     *
     * @throws StoreEmptyException if Redis is empty
     */
    Optional<Location> find(LocationKey key) {
        return find(List.of(key)).stream().findFirst();
    }

    /**
     * Those of {@code keys} that are published, in their order.
     *
     * @throws StoreEmptyException if Redis is empty
     */
    List<Location> find(Collection<LocationKey> keys) {
        @Nullable
        List<@Nullable String> found = keys.isEmpty()
                ? List.of()
                : redis.opsForValue()
                        .multiGet(keys.stream()
                                .map(key -> Keys.location(key.toString()))
                                .toList());
        filled.require();
        return Objects.requireNonNull(found).stream()
                .filter(Objects::nonNull)
                .map(json -> StoredJson.read(json, Location.class))
                .filter(Location::publish)
                .toList();
    }

    /** Everything published within {@code area}, nearest to its centre first. */
    List<Place> within(Area area) {
        var found = redis.opsForGeo()
                .search(
                        Keys.PLACES,
                        GeoReference.fromCoordinate(new Point(area.longitude(), area.latitude())),
                        new Distance(area.radiusM(), Metrics.METERS),
                        GeoSearchCommandArgs.newGeoSearchArgs()
                                .includeDistance()
                                .includeCoordinates());
        return Objects.requireNonNull(found).getContent().stream()
                .filter(result -> area.contains(
                        result.getContent().getPoint().getY(),
                        result.getContent().getPoint().getX()))
                .map(result -> new Place(
                        LocationKey.parse(result.getContent().getName()),
                        result.getDistance().getValue()))
                .sorted()
                .toList();
    }
}
