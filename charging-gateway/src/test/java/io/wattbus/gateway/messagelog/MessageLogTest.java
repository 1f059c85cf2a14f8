package io.wattbus.gateway.messagelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.wattbus.gateway.Fixtures;
import io.wattbus.gateway.messagelog.LoggedFrame.Direction;
import io.wattbus.gateway.messagelog.LoggedFrame.Kind;
import io.wattbus.gateway.registry.Station;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageLogTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Station station = Fixtures.station(1);

    @Test
    void givesWhatItTookInOrder() {
        MessageLog log = new MessageLog(10, meters);
        log.add(call("BootNotification"));
        log.add(call("StatusNotification"));
        log.add(call("Authorize"));

        assertThat(log.take(2))
                .extracting(LoggedFrame::action)
                .containsExactly(Optional.of("BootNotification"), Optional.of("StatusNotification"));
        assertThat(log.take(2)).extracting(LoggedFrame::action).containsExactly(Optional.of("Authorize"));
        assertThat(log.take(2)).isEmpty();
    }

    @Test
    void dropsRoutineFirstAndCountsWhatItDrops() {
        MessageLog log = new MessageLog(4, meters);
        for (int i = 0; i < 5; i++) {
            log.add(call("MeterValues"));
        }
        for (int i = 0; i < 3; i++) {
            log.add(call("StartTransaction"));
        }

        assertThat(log.take(10))
                .extracting(frame -> frame.action().orElseThrow())
                .containsExactly("MeterValues", "MeterValues", "StartTransaction", "StartTransaction");
        assertThat(dropped("no-room")).isEqualTo(4);
    }

    @Test
    void logsNothingIfItIsOff() {
        MessageLog log = new MessageLog(0, meters);
        log.add(call("Authorize"));

        assertThat(log.take(10)).isEmpty();
        assertThat(dropped("no-room")).isZero();
    }

    private double dropped(String reason) {
        return meters.get("wattbus.message.log.dropped")
                .tag("reason", reason)
                .counter()
                .count();
    }

    private LoggedFrame call(String action) {
        return new LoggedFrame(
                station,
                Fixtures.CONNECTED_AT,
                Direction.IN,
                Kind.CALL,
                Optional.of("1"),
                Optional.of(action),
                Optional.empty(),
                Optional.empty());
    }
}
