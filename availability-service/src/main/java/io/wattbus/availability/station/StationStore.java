package io.wattbus.availability.station;

import io.wattbus.availability.store.Keys;
import io.wattbus.availability.store.Pipeline;
import io.wattbus.availability.store.Script;
import io.wattbus.availability.store.StoreEmptyException;
import io.wattbus.availability.store.StoredJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Stations in Redis, each a hash that is written only by whoever has read its newest version. */
@Component
class StationStore {

    private static final Script SAVE = Script.named("save-station");
    private static final Script SETTLE = Script.named("settle-evse");
    private static final long WRITTEN = 1;
    private static final long NOT_FILLED = -1;

    private final StringRedisTemplate redis;

    StationStore(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * A station to write.
     *
     * @param version that was read
     */
    record Write(String stationId, long version, StationUpdate update) {}

    /** The stations of these ids, in their order. */
    Map<String, StoredStation> load(Collection<String> stationIds) {
        List<Object> hashes = Pipeline.run(redis, connection -> {
            stationIds.forEach(id -> connection.hashCommands().hGetAll(bytes(Keys.station(id))));
        });
        Map<String, StoredStation> stations = new LinkedHashMap<>();
        Iterator<Object> each = hashes.iterator();
        stationIds.forEach(id -> stations.put(id, StoredStation.of(hash(each.next()))));
        return stations;
    }

    /**
     * Writes what is still the version that was read.
     *
     * @param filling whether this is what fills an empty Redis
     * @return those that somebody else wrote meanwhile
     * @throws StoreEmptyException if Redis is empty, and not being filled by this
     */
    List<Write> save(List<Write> writes, boolean filling, Instant now) {
        List<Object> answers = Pipeline.run(redis, connection -> {
            for (Write write : writes) {
                SAVE.in(connection, keys(write.stationId()), arguments(write, filling, now));
            }
        });
        if (answers.contains(NOT_FILLED)) {
            throw new StoreEmptyException();
        }
        List<Write> late = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            if (!answers.get(i).equals(WRITTEN)) {
                late.add(writes.get(i));
            }
        }
        return late;
    }

    /** {@code published} are published; what has changed since stays to be published. */
    void settle(List<PublishedEvse> published, Instant now) {
        Pipeline.run(redis, connection -> {
            for (PublishedEvse evse : published) {
                SETTLE.in(
                        connection,
                        List.of(Keys.station(evse.name().stationId()), Keys.UNPUBLISHED),
                        List.of(
                                evse.name().evseUid(),
                                evse.name().toString(),
                                Long.toString(evse.evse().revision()),
                                Long.toString(now.toEpochMilli())));
            }
        });
    }

    /** Nothing is known of {@code evses}, so there is nothing to do for them. */
    void forget(List<EvseName> evses) {
        if (!evses.isEmpty()) {
            Object[] members = evses.stream().map(EvseName::toString).toArray();
            redis.opsForZSet().remove(Keys.UNPUBLISHED, members);
            redis.opsForZSet().remove(Keys.EXPIRIES, members);
        }
    }

    /** What changed at or before {@code changedBy} and is not published yet, oldest first. */
    List<EvseName> unpublished(Instant changedBy, int limit) {
        return names(Keys.UNPUBLISHED, changedBy, limit);
    }

    /** EVSEs whose reservation expired at or before {@code now} and does not show it yet. */
    List<EvseName> expired(Instant now, int limit) {
        return names(Keys.EXPIRIES, now, limit);
    }

    /** How many EVSEs are not published as they are. */
    long unpublishedCount() {
        return Objects.requireNonNullElse(redis.opsForZSet().zCard(Keys.UNPUBLISHED), 0L);
    }

    /** When the oldest change that is not published was made; null if all are. */
    @Nullable
    Instant oldestUnpublished() {
        var first = redis.opsForZSet().rangeWithScores(Keys.UNPUBLISHED, 0, 0);
        return first == null || first.isEmpty()
                ? null
                : Instant.ofEpochMilli(
                        Objects.requireNonNull(first.iterator().next().getScore())
                                .longValue());
    }

    private List<EvseName> names(String key, Instant until, int limit) {
        @Nullable
        Set<String> members = redis.opsForZSet().rangeByScore(key, 0, (double) until.toEpochMilli(), 0, limit);
        return members == null
                ? List.of()
                : members.stream().map(EvseName::parse).toList();
    }

    private static List<String> keys(String stationId) {
        return List.of(Keys.station(stationId), Keys.UNPUBLISHED, Keys.EXPIRIES, Keys.FILLED, Keys.CHANGES);
    }

    private static List<String> arguments(Write write, boolean filling, Instant now) {
        StationUpdate update = write.update();
        List<String> arguments = new ArrayList<>(List.of(
                Long.toString(write.version()),
                Long.toString(write.version() + 1),
                filling ? "1" : "0",
                StoredStation.json(update.after()),
                Long.toString(now.toEpochMilli()),
                update.announced().isEmpty() || filling ? "" : write.stationId()));
        for (String uid : update.written()) {
            EvseState evse = Objects.requireNonNull(update.after().evses().get(uid));
            arguments.addAll(List.of(
                    uid,
                    new EvseName(write.stationId(), uid).toString(),
                    StoredJson.write(evse),
                    update.announced().contains(uid) ? "1" : "0",
                    evse.expiry()
                            .filter(now::isBefore)
                            .map(at -> Long.toString(at.toEpochMilli()))
                            .orElse("")));
        }
        return arguments;
    }

    @SuppressWarnings("unchecked") // HGETALL answers with fields and values
    private static Map<String, String> hash(Object answer) {
        return (Map<String, String>) answer;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
