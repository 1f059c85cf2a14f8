package io.wattbus.gateway.smartcharging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** When a schedule runs (OCPP 1.6 §7.9). */
public sealed interface Timing {

    /** Once, from {@code start} on. */
    record Absolute(Instant start) implements Timing {}

    /** Again and again, also before {@code start}'s own run was over: what is left of it is not executed. */
    record Recurring(Instant start, Duration every) implements Timing {

        public Recurring {
            if (every.isNegative() || every.isZero()) {
                throw new IllegalArgumentException("A schedule recurs after some time");
            }
        }
    }

    /** From the start of the transaction on. */
    record Relative() implements Timing {}

    /**
     * The start of the run that {@code at} lies in.
     *
     * @param charging since when the transaction goes on, if there is one
     */
    default Optional<Instant> runAt(Instant at, Optional<Instant> charging) {
        return switch (this) {
            case Absolute(Instant start) -> Optional.of(start).filter(it -> !it.isAfter(at));
            case Recurring(Instant start, Duration every) ->
                Optional.of(start)
                        .filter(it -> !it.isAfter(at))
                        .map(it -> it.plus(
                                every.multipliedBy(Duration.between(it, at).dividedBy(every))));
            case Relative() -> charging.filter(it -> !it.isAfter(at));
        };
    }

    /** The starts of all runs that touch the time between {@code from} and {@code to}. */
    default Stream<Instant> runsBetween(Instant from, Instant to, Optional<Instant> charging) {
        return switch (this) {
            case Absolute(Instant start) -> Stream.of(start);
            case Recurring(Instant start, Duration every) ->
                Stream.iterate(runAt(from, charging).orElse(start), run -> run.isBefore(to), run -> run.plus(every));
            case Relative() -> charging.stream();
        };
    }
}
