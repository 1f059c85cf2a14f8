package io.wattbus.billing.tariff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/** OCPI's dates and times. */
final class OcpiTime {

    static final String INSTANT = "a time in UTC such as 2026-03-02T08:00:00Z";
    static final String TIME_OF_DAY = "a time of the day such as 17:00";
    static final String DATE = "a date such as 2026-03-02";

    private static final Pattern HOUR_AND_MINUTE = Pattern.compile("([0-1]\\d|2[0-3]):[0-5]\\d");
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter();

    private OcpiTime() {}

    /**
     * An OCPI DateTime: without a designator it is UTC.
     *
     * @throws java.time.DateTimeException if it is none
     */
    static Instant instant(String text) {
        TemporalAccessor time = DATE_TIME.parseBest(text, Instant::from, LocalDateTime::from);
        return time instanceof LocalDateTime utc ? utc.toInstant(ZoneOffset.UTC) : Instant.from(time);
    }

    /**
     * The time of a restriction.
     *
     * @throws IllegalArgumentException if it is none
     */
    static LocalTime timeOfDay(String text) {
        if (!HOUR_AND_MINUTE.matcher(text).matches()) {
            throw new IllegalArgumentException("Not of the form HH:MM");
        }
        return LocalTime.parse(text);
    }

    /**
     * The date of a restriction.
     *
     * @throws java.time.DateTimeException if it is none
     */
    static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
