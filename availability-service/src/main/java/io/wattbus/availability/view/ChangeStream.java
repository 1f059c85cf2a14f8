package io.wattbus.availability.view;

import io.wattbus.availability.store.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.stream.ByteRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** The stream in which Redis tells what was written to it. */
@Component
public class ChangeStream {

    private static final String OPERATOR = "o";
    private static final String LOCATION = "l";
    private static final String STATION = "s";
    private static final String BEGIN = "b";
    private static final byte[] KEY = Keys.CHANGES.getBytes(StandardCharsets.UTF_8);
    private static final int NUMBER_BITS = 20;

    private final StringRedisTemplate redis;

    ChangeStream(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** What an entry names. */
    enum Subject {
        OPERATOR,
        LOCATION,
        STATION,
        NOTHING
    }

    /**
     * One of its entries.
     *
     * @param version its place among all
     */
    record Entry(RecordId id, long version, Subject subject, String name) {}

    /** Has the locations of {@code operatorId} rendered again in each replica: their prices are others now. */
    public void renew(String operatorId) {
        redis.opsForStream().add(Keys.CHANGES, Map.of(OPERATOR, operatorId));
    }

    /** Where whoever begins to read everything will have to go on. */
    RecordId begin() {
        return Objects.requireNonNull(redis.opsForStream().add(Keys.CHANGES, Map.of(BEGIN, BEGIN)));
    }

    /** Connects for {@link #after}, which waits on a connection of its own. */
    RedisConnection connect() {
        return redis.getRequiredConnectionFactory().getConnection();
    }

    /** At most {@code count} entries after {@code last}; none if none has come within {@code patience}. */
    @SuppressWarnings("unchecked") // one stream of a kind
    List<Entry> after(RedisConnection connection, RecordId last, int count, Duration patience) {
        List<ByteRecord> records = connection
                .streamCommands()
                .xRead(
                        StreamReadOptions.empty().count(count).block(patience),
                        StreamOffset.create(KEY, ReadOffset.from(last)));
        List<Entry> entries = new ArrayList<>();
        if (records != null) {
            records.forEach(record -> record.getValue()
                    .forEach((field, value) -> entries.add(entry(record.getId(), text(field), text(value)))));
        }
        return entries;
    }

    /** Whether there may have been entries after {@code last} that are gone. */
    boolean hasLost(RecordId last) {
        var first = redis.opsForStream()
                .range(Keys.CHANGES, Range.unbounded(), Limit.limit().count(1));
        return first == null || first.isEmpty() || version(first.getFirst().getId()) > version(last);
    }

    /** When the change of this place in the order of all was written to Redis. */
    public static Instant writtenAt(long version) {
        return Instant.ofEpochMilli(version >> NUMBER_BITS);
    }

    static long version(RecordId id) {
        return (Objects.requireNonNull(id.getTimestamp()) << NUMBER_BITS) + Objects.requireNonNull(id.getSequence());
    }

    private static Entry entry(RecordId id, String field, String name) {
        Subject subject = switch (field) {
            case OPERATOR -> Subject.OPERATOR;
            case LOCATION -> Subject.LOCATION;
            case STATION -> Subject.STATION;
            default -> Subject.NOTHING;
        };
        return new Entry(id, version(id), subject, name);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
