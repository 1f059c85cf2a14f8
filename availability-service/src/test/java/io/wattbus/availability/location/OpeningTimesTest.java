package io.wattbus.availability.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.wattbus.availability.location.OpeningTimes.Period;
import io.wattbus.availability.location.OpeningTimes.RegularHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a place is open, by its own clock. */
class OpeningTimesTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final Period CLOSED =
            new Period(Instant.parse("2026-06-02T09:00:00Z"), Instant.parse("2026-06-02T10:00:00Z"));
    private static final Period OPEN =
            new Period(Instant.parse("2026-06-03T09:00:00Z"), Instant.parse("2026-06-03T11:00:00Z"));

    private final OpeningTimes times = new OpeningTimes(
            false,
            List.of(
                    new RegularHours(1, "08:00", "18:00"),
                    new RegularHours(2, "08:00", "18:00"),
                    new RegularHours(5, "08:00", "23:59"),
                    new RegularHours(6, "00:00", "24:00")),
            List.of(OPEN),
            List.of(CLOSED));

    @ParameterizedTest
    @CsvSource({
        // 3 hours ahead of UTC in summer, 2 in winter
        "2026-06-01T04:59:59Z, false",
        "2026-06-01T05:00:00Z, true",
        "2026-06-01T14:59:59Z, true",
        "2026-06-01T15:00:00Z, false",
        "2026-11-30T05:30:00Z, false",
        "2026-11-30T06:00:00Z, true",
        // an exception closes
        "2026-06-02T08:59:59Z, true",
        "2026-06-02T09:00:00Z, false",
        "2026-06-02T10:00:00Z, true",
        // and one opens on a day without hours
        "2026-06-03T08:00:00Z, false",
        "2026-06-03T09:00:00Z, true",
        "2026-06-03T11:00:00Z, false",
        // through midnight
        "2026-06-05T20:59:30Z, true",
        "2026-06-05T21:00:00Z, true",
        "2026-06-06T21:00:00Z, false"
    })
    void goesByTheClockOfThePlaceAndByExceptions(Instant time, boolean open) {
        assertThat(times.isOpenAt(time, HELSINKI)).isEqualTo(open);
    }

    @Test
    void whatIsAlwaysOpenIsClosedByAnExceptionAlone() {
        OpeningTimes always = new OpeningTimes(true, List.of(), List.of(), List.of(CLOSED));

        assertThat(always.isOpenAt(CLOSED.periodBegin(), HELSINKI)).isFalse();
        assertThat(always.isOpenAt(CLOSED.periodEnd(), HELSINKI)).isTrue();
    }
}
