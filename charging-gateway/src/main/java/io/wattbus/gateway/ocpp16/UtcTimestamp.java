package io.wattbus.gateway.ocpp16;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Timestamps as nearly all stations write them, {@code 2026-05-07T08:09:10.123Z}, read without a formatter: every message has one. */
final class UtcTimestamp {

    private static final String SHAPE = "0000-00-00T00:00:00";
    private static final int MOST_DECIMALS = 9;

    private UtcTimestamp() {}

    /**
     * The moment that {@code text} means, empty if it is written in another way.
     *
     * @throws java.time.DateTimeException if there is no such moment
     */
    static Optional<Instant> parse(String text) {
        if (!hasShape(text)) {
            return Optional.empty();
        }
        LocalDateTime seconds = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        return Optional.of(seconds.plusNanos(nanos(text)).toInstant(ZoneOffset.UTC));
    }

    private static boolean hasShape(String text) {
        int end = text.length() - 1;
        if (end < SHAPE.length() || text.charAt(end) != 'Z') {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            if (wanted == '0' ? !isDigit(text.charAt(i)) : wanted != text.charAt(i)) {
                return false;
            }
        }
        return end == SHAPE.length() || hasDecimals(text, end);
    }

    private static boolean hasDecimals(String text, int end) {
        int first = SHAPE.length() + 1;
        if (text.charAt(first - 1) != '.' || first == end || end - first > MOST_DECIMALS) {
            return false;
        }
        for (int i = first; i < end; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text) {
        int nanos = 0;
        for (int decimal = 0; decimal < MOST_DECIMALS; decimal++) {
            int place = SHAPE.length() + 1 + decimal;
            nanos = nanos * 10 + (place < text.length() - 1 ? text.charAt(place) - '0' : 0);
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
