package io.wattbus.roaming.ocpi221;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a partner wants to be left alone (RFC 9110, Retry-After): seconds or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /** Empty if it does not say so in a form that is one. */
    static Optional<Duration> of(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After")
                .flatMap(text -> seconds(text.strip()).or(() -> date(text.strip(), now)))
                .filter(Duration::isPositive);
    }

    private static Optional<Duration> seconds(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(text))) : Optional.empty();
    }

    private static Optional<Duration> date(String text, Instant now) {
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
