package io.wattbus.availability.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.ReturnType;

/** A Lua script of this package's resources that answers with a number. */
public final class Script {

    private final byte[] text;

    private Script(byte[] text) {
        this.text = text;
    }

    /** The script {@code <name>.lua}. */
    public static Script named(String name) {
        try (InputStream in = Script.class.getResourceAsStream(name + ".lua")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no script " + name);
            }
            return new Script(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it in the pipeline of {@code redis}, which gives the answer in its place. */
    public void in(RedisConnection redis, List<String> keys, List<String> arguments) {
        byte[][] words = Stream.concat(keys.stream(), arguments.stream())
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        redis.scriptingCommands().eval(text, ReturnType.INTEGER, keys.size(), words);
    }
}
