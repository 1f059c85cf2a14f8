package io.wattbus.gateway.connection;

import io.wattbus.gateway.registry.StationId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Whom the path of a handshake names: {@code /ocpp/{stationId}}, percent-encoded (OCPP-J 1.6 §3.1.1). */
sealed interface StationPath {

    String PREFIX = "/ocpp/";

    /** A station, registered or not. */
    record Named(StationId stationId) implements StationPath {}

    /** Nobody: it is another path, or its last segment cannot be a station's id. */
    record Nobody() implements StationPath {}

    /** It is not percent-encoded UTF-8. */
    record Undecodable() implements StationPath {}

    /** Reads {@code rawPath} as it stands in the request; one slash at its end does no harm. */
    static StationPath of(String rawPath) {
        if (!rawPath.startsWith(PREFIX)) {
            return new Nobody();
        }
        String path = rawPath.endsWith("/") ? rawPath.substring(0, rawPath.length() - 1) : rawPath;
        if (path.length() < PREFIX.length()) {
            return new Nobody();
        }
        return decode(path.substring(PREFIX.length())).map(StationPath::named).orElseGet(Undecodable::new);
    }

    private static StationPath named(String identity) {
        try {
            return new Named(new StationId(identity));
        } catch (IllegalArgumentException notAnId) {
            return new Nobody();
        }
    }

    private static Optional<String> decode(String segment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            int value = segment.charAt(i);
            if (value == '%') {
                value = hexByte(segment, i + 1);
                i += 2;
            }
            if (value < 0 || value > 0xFF) {
                return Optional.empty();
            }
            bytes.write(value);
        }
        return utf8(bytes.toByteArray());
    }

    private static int hexByte(String segment, int start) {
        if (start + 2 > segment.length()) {
            return -1;
        }
        int high = Character.digit(segment.charAt(start), 16);
        int low = Character.digit(segment.charAt(start + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
