package io.wattbus.gateway.connection;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Whether the gateway counts or logs an error from here on. */
final class ErrorWatch implements AutoCloseable {

    private static final List<String> BAD_OUTCOMES = List.of("failed", "store-away", "InternalError");

    private final MeterRegistry meters;
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final double before;

    ErrorWatch(MeterRegistry meters) {
        this.meters = meters;
        logged.start();
        rootLogger().addAppender(logged);
        before = errors();
    }

    void expectNoErrors() {
        assertThat(errors()).isEqualTo(before);
        assertThat(List.copyOf(logged.list))
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR)
                        && event.getLoggerName().startsWith("io.wattbus"))
                .isEmpty();
    }

    /** Calls that came to a bad end, frames that were none, and connections that ended by a fault of ours. */
    private double errors() {
        double calls = meters.find("wattbus.ocpp.calls").timers().stream()
                .filter(timer -> BAD_OUTCOMES.contains(timer.getId().getTag("outcome")))
                .mapToLong(Timer::count)
                .sum();
        return calls
                + total("wattbus.ocpp.frames.rejected", "")
                + total("wattbus.ocpp.connections.ended", "gateway-fault");
    }

    private double total(String name, String reason) {
        return meters.find(name).counters().stream()
                .filter(counter ->
                        reason.isEmpty() || reason.equals(counter.getId().getTag("reason")))
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() {
        rootLogger().detachAppender(logged);
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
