package io.wattbus.availability.api;

import io.wattbus.availability.status.EvseStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** JSON that is put together from parts that are rendered already. */
final class JsonBytes {

    private static final int FIRST_SIZE = 1_024;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final int NANOS_OF_A_MILLISECOND = 1_000_000;
    private static final byte[] COMMA = {','};
    private static final byte[] QUOTE = {'"'};
    private static final Map<EvseStatus, byte[]> STATUSES = new EnumMap<>(EvseStatus.class);

    static {
        for (EvseStatus status : EvseStatus.values()) {
            STATUSES.put(status, bytes(",\"status\":\"" + status.name() + '"'));
        }
    }

    /** The day that was written last: nearly all times are of today. */
    private static volatile Day day = new Day(0, LocalDate.EPOCH + "T");

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    private record Day(long epochDay, String text) {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    JsonBytes add(byte[] part) {
        reserve(part.length);
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
        return time == null ? this : add(member).time(time).add(QUOTE);
    }

    /** {@code text} in quotes, with escapes where it needs them. */
    JsonBytes quoted(String text) {
        add(QUOTE);
        if (isPlain(text)) {
            plain(text);
        } else {
            add(JsonStringEncoder.getInstance().quoteAsUTF8(text));
        }
        return add(QUOTE);
    }

    /** As {@link Instant#toString}, which takes longer than all else in a list of statuses. */
    private JsonBytes time(Instant time) {
        Day known = day;
        long epochDay = Math.floorDiv(time.getEpochSecond(), SECONDS_OF_A_DAY);
        if (time.getNano() % NANOS_OF_A_MILLISECOND != 0) {
            return add(time.toString());
        }
        if (known.epochDay() != epochDay) {
            known = new Day(epochDay, LocalDate.ofEpochDay(epochDay) + "T");
            day = known;
        }
        int second = Math.floorMod(time.getEpochSecond(), SECONDS_OF_A_DAY);
        plain(known.text());
        number(second / 3_600, 10)
                .put(':')
                .number(second / 60 % 60, 10)
                .put(':')
                .number(second % 60, 10);
        int millis = time.getNano() / NANOS_OF_A_MILLISECOND;
        return millis == 0 ? put('Z') : put('.').number(millis, 100).put('Z');
    }

    /** {@code value} with as many digits as {@code highest} has. */
    private JsonBytes number(int value, int highest) {
        for (int unit = highest; unit > 0; unit /= 10) {
            put((char) ('0' + value / unit % 10));
        }
        return this;
    }

    private JsonBytes put(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("deprecation") // the quickest way for characters that are bytes
    private void plain(String ascii) {
        reserve(ascii.length());
        ascii.getBytes(0, ascii.length(), bytes, length);
        length += ascii.length();
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
