package io.wattbus.availability.api;

import io.wattbus.availability.status.EvseStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** JSON that is put together from parts that are rendered already. */
final class JsonBytes {

    private static final int FIRST_SIZE = 1_024;
    private static final byte[] COMMA = {','};
    private static final byte[] QUOTE = {'"'};
    private static final Map<EvseStatus, byte[]> STATUSES = new EnumMap<>(EvseStatus.class);

    static {
        for (EvseStatus status : EvseStatus.values()) {
            STATUSES.put(status, bytes(",\"status\":\"" + status.name() + '"'));
        }
    }

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    JsonBytes add(byte[] part) {
        if (length + part.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + part.length, 2 * bytes.length));
        }
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
        return this;
    }

    JsonBytes add(String part) {
        return add(bytes(part));
    }

    /** A comma, unless this is the first of a list. */
    JsonBytes next() {
        return bytes[length - 1] == '[' ? this : add(COMMA);
    }

    /** {@code ,"status":"…"} */
    JsonBytes status(EvseStatus status) {
        return add(STATUSES.getOrDefault(status, new byte[0]));
    }

    /** A member with {@code time}, which is left out if it is null. */
    JsonBytes time(byte[] member, @Nullable Instant time) {
        return time == null ? this : add(member).add(time.toString()).add(QUOTE);
    }

    /** {@code text} in quotes, with escapes where it needs them. */
    JsonBytes quoted(String text) {
        return add(QUOTE)
                .add(JsonStringEncoder.getInstance().encodeAsUTF8(text))
                .add(QUOTE);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
