package io.wattbus.gateway.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReportedTimeTest {

    private static final Instant CONNECTED = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant RECEIVED = CONNECTED.plusSeconds(60);

    static Stream<Arguments> times() {
        return Stream.of(
                arguments("now", RECEIVED, false, false),
                arguments("before the connection", CONNECTED.minusMillis(1), false, true),
                arguments("at the connection", CONNECTED, false, false),
                arguments("a little fast", RECEIVED.plus(Duration.ofMinutes(5)), false, false),
                arguments("in the future", RECEIVED.plus(Duration.ofMinutes(5)).plusMillis(1), true, false),
                arguments("a queue of months", RECEIVED.minus(Duration.ofDays(300)), false, true),
                arguments("before reason", RECEIVED.minus(Duration.ofDays(367)), true, false),
                arguments("the clock was never set", Instant.EPOCH, true, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("times")
    void judgesTheStationsClock(String name, Instant reported, boolean suspect, boolean offline) {
        ReportedTime time = ReportedTime.of(Optional.of(reported), RECEIVED, CONNECTED);

        assertThat(time).isEqualTo(new ReportedTime(suspect ? RECEIVED : reported, RECEIVED, suspect, offline));
    }

    @Test
    void goesByTheGatewaysClockWhereTheStationSaysNothing() {
        assertThat(ReportedTime.of(Optional.empty(), RECEIVED, CONNECTED))
                .isEqualTo(new ReportedTime(RECEIVED, RECEIVED, true, false));
    }

    @Test
    void countsInMilliseconds() {
        assertThat(ReportedTime.noticed(RECEIVED.plusNanos(1_999_999)).occurredAt())
                .isEqualTo(RECEIVED.plusMillis(1));
    }

    @Test
    void isOutdatedOnlyIfItWasQueuedAndSomethingNewerIsKnown() {
        ReportedTime queued = ReportedTime.of(Optional.of(CONNECTED.minusSeconds(10)), RECEIVED, CONNECTED);
        ReportedTime direct = ReportedTime.of(Optional.of(CONNECTED.plusSeconds(10)), RECEIVED, CONNECTED);

        assertThat(queued.isOutdatedBy(CONNECTED)).isTrue();
        assertThat(queued.isOutdatedBy(CONNECTED.minusSeconds(10))).isFalse();
        assertThat(direct.isOutdatedBy(RECEIVED)).isFalse();
    }
}
