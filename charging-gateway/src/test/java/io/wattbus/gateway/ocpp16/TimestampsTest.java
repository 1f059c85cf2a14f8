package io.wattbus.gateway.ocpp16;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-01T10:00:00Z,            2026-05-01T10:00:00Z",
        "2026-05-01T10:00:00z,            2026-05-01T10:00:00Z",
        "2026-05-01t10:00:00Z,            2026-05-01T10:00:00Z",
        "2026-05-01 10:00:00Z,            2026-05-01T10:00:00Z",
        "2026-05-01T10:00:00.5Z,          2026-05-01T10:00:00.500Z",
        "'2026-05-01T10:00:00,5Z',        2026-05-01T10:00:00.500Z",
        "2026-05-01T10:00:00.000+0000,    2026-05-01T10:00:00Z",
        "2026-05-01T10:00:00.123456789Z,  2026-05-01T10:00:00.123456789Z",
        "2026-05-01T10:00:00.000000001Z,  2026-05-01T10:00:00.000000001Z",
        "2024-02-29T23:59:59.999Z,        2024-02-29T23:59:59.999Z",
        "2026-05-01T10:00:00+02,          2026-05-01T08:00:00Z",
        "2026-05-01T10:00:00+02:00,       2026-05-01T08:00:00Z",
        "2026-05-01T10:00:00+0230,        2026-05-01T07:30:00Z",
        "2026-05-01T10:00:00.5-05:00,     2026-05-01T15:00:00.500Z",
        "2026-05-01T10:00:00,             2026-05-01T10:00:00Z",
        "2026-05-01T10:00,                2026-05-01T10:00:00Z",
        "' 2026-05-01T10:00:00Z ',        2026-05-01T10:00:00Z",
        "1970-01-01T00:00:00Z,            1970-01-01T00:00:00Z"
    })
    void readsWhatStationsWrite(String text, Instant expected) {
        assertThat(Timestamps.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "noon",
                "2026-05-01",
                "10:00:00",
                "2026-13-01T10:00:00Z",
                "2026-02-30T10:00:00Z",
                "1777629600",
                "2026-05-01T10:00:00.1234567890Z",
                "2026-05-01T10:00:0\u0660Z",
                "2026-05-01T24:00:00Z",
                "2026-05-01T10:00:60Z",
                "2025-02-29T10:00:00Z",
                "0000-00-00T00:00:00Z",
                "1969-12-31T23:59:59Z",
                "+999999999-01-01T00:00:00Z",
                "2026-05-01T25:00:00Z"
            })
    void readsNothingElse(String text) {
        assertThat(Timestamps.parse(text)).isEmpty();
    }

    @Test
    void writesThreeDecimalsInUtc() {
        assertThat(Timestamps.format(Instant.parse("2026-05-01T10:00:00.123999Z")))
                .isEqualTo("2026-05-01T10:00:00.123Z");
    }
}
