package io.wattbus.gateway.command;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/** What is measured of commands, by the process that saw them end. */
final class CommandMetrics {

    private final MeterProvider<Timer> commands;

    CommandMetrics(MeterRegistry registry) {
        commands = Timer.builder("wattbus.commands")
                .description("Commands to stations by action and outcome, and how long they took")
                .withRegistry(registry);
    }

    void ended(String action, Conclusion conclusion, Duration took) {
        commands.withTags("action", action, "outcome", label(conclusion.state()))
                .record(took);
    }

    private static String label(CommandState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
