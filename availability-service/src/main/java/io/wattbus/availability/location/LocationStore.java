package io.wattbus.availability.location;

import io.wattbus.availability.store.Keys;
import io.wattbus.availability.store.Pipeline;
import io.wattbus.availability.store.Script;
import io.wattbus.availability.store.StoreEmptyException;
import io.wattbus.availability.store.StoredJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.Cursor;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Locations in Redis; a newer one is never replaced by an older. */
@Component
public class LocationStore {

    private static final Script SAVE = Script.named("save-location");
    private static final long NOT_FILLED = -2;
    private static final int SCANNED = 1_000;
    private static final int BATCH = 500;

    private final StringRedisTemplate redis;

    LocationStore(StringRedisTemplate redis) {
        this.redis = redis;
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
                        List.of(Keys.location(key), Keys.CHANGES, Keys.FILLED),
                        List.of(
                                Long.toString(location.version()),
                                filling ? "1" : "0",
                                StoredJson.write(location),
                                key,
                                location.roaming() ? "1" : "0"));
            }
        });
        if (answers.contains(NOT_FILLED)) {
            throw new StoreEmptyException();
        }
        return answers.stream()
                .map(answer -> answer.equals(1L) ? Saved.NEWER : answer.equals(0L) ? Saved.SAME : Saved.OLDER)
                .toList();
    }

    /** Those of {@code keys} that are there, published or not, in their order. */
    public List<Location> find(Collection<LocationKey> keys) {
        @Nullable
        List<@Nullable String> found = keys.isEmpty()
                ? List.of()
                : redis.opsForValue()
                        .multiGet(keys.stream()
                                .map(key -> Keys.location(key.toString()))
                                .toList());
        return Objects.requireNonNull(found).stream()
                .filter(Objects::nonNull)
                .map(json -> StoredJson.read(json, Location.class))
                .toList();
    }

    /** Gives {@code batches} the names of all locations, each at least once: those written meanwhile may be missing. */
    public void forEachName(Consumer<List<LocationKey>> batches) {
        ScanOptions all = ScanOptions.scanOptions()
                .match(Keys.location("*"))
                .count(SCANNED)
                .build();
        List<LocationKey> batch = new ArrayList<>();
        try (Cursor<String> names = redis.scan(all)) {
            while (names.hasNext()) {
                batch.add(LocationKey.parse(
                        names.next().substring(Keys.location("").length())));
                if (batch.size() == BATCH) {
                    batches.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
        batches.accept(batch);
    }
}
