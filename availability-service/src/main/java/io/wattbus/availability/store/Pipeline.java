package io.wattbus.availability.store;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Several commands in one round trip. */
public final class Pipeline {

    private Pipeline() {}

    /** The answers to {@code commands}, in their order. */
    @SuppressWarnings("NullAway") // a pipelined callback has to return null
    public static List<Object> run(StringRedisTemplate redis, Consumer<RedisConnection> commands) {
        return redis.executePipelined((RedisCallback<?>) connection -> {
            commands.accept(connection);
            return null;
        });
    }
}
