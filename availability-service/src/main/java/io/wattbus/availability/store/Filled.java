package io.wattbus.availability.store;

import java.util.Objects;
import java.util.Properties;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * The mark that Redis holds all that was known. It goes with the data when Redis is flushed, and names the run of Redis
 * that was filled: a restart may have cost the last writes.
 */
@Component
public class Filled {

    /** Raised with each change of what is stored: an older layout is filled over. */
    private static final String LAYOUT = "2";

    private final StringRedisTemplate redis;

    Filled(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return run().equals(redis.opsForValue().get(Keys.FILLED));
    }

    /** Which Redis is there now, to be given to {@link #complete} when it has been filled. */
    public String run() {
        RedisCallback<Properties> server =
                connection -> connection.serverCommands().info("server");
        return LAYOUT + " " + Objects.requireNonNull(redis.execute(server)).getProperty("run_id");
    }

    /** All that was known has been written to {@code run}: who follows the changes begins anew. */
    public void complete(String run) {
        redis.delete(Keys.CHANGES);
        redis.opsForValue().set(Keys.FILLED, run);
    }

    /** Whether Redis was filled, if not since its last start. */
    public boolean isUsable() {
        return redis.opsForValue().get(Keys.FILLED) != null;
    }
}
