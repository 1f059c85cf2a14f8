package io.wattbus.gateway.ocpp16;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** ISO 8601 as stations write it (OCPP 1.6 §3.15), and as we do: UTC, three decimals. */
final class Timestamps {

    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final DateTimeFormatter LENIENT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter OURS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Pattern EXACT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");

    private Timestamps() {}

    /** Whether {@code text} is written as RFC 3339 has it: with seconds and a whole zone. */
    static boolean isExact(String text) {
        return EXACT.matcher(text).matches();
    }

    /** The moment that {@code text} means, without a zone in UTC; empty if it means none from 1970 to 9999. */
    static Optional<Instant> parse(String text) {
        try {
            return UtcTimestamp.parse(text)
                    .or(() -> Optional.of(lenient(text)))
                    .filter(instant -> !instant.isBefore(FIRST) && !instant.isAfter(LAST));
        } catch (DateTimeException invalid) {
            return Optional.empty();
        }
    }

    private static Instant lenient(String text) {
        TemporalAccessor parsed =
                LENIENT.parseBest(text.strip().replace(',', '.'), OffsetDateTime::from, LocalDateTime::from);
        return parsed instanceof OffsetDateTime withZone
                ? withZone.toInstant()
                : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
    }

    /** As we write {@code instant}. */
    static String format(Instant instant) {
        return OURS.format(instant);
    }
}
