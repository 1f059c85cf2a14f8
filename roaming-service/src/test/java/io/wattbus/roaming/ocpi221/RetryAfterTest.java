package io.wattbus.roaming.ocpi221;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"120|120", " 3 |3", "Sat, 21 Nov 2026 12:01:00 GMT|60"})
    void secondsAndDatesAreUnderstood(String header, long seconds) {
        assertThat(RetryAfter.of(headers(header), NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "0", "99999999999999999999", "Sat, 21 Nov 2026 11:59:00 GMT"})
    void whatIsNoTimeToComeIsNone(String header) {
        assertThat(RetryAfter.of(headers(header), NOW)).isEmpty();
    }

    @Test
    void partnerMaySayNothing() {
        assertThat(RetryAfter.of(HttpHeaders.of(Map.of(), (_, _) -> true), NOW)).isEmpty();
    }

    private static HttpHeaders headers(String value) {
        return HttpHeaders.of(Map.of("Retry-After", List.of(value)), (_, _) -> true);
    }
}
