package io.wattbus.gateway.smartcharging;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A charging profile as it is set (OCPP 1.6 §7.8).
 *
 * @param connectorNumber as OCPP 1.6 counts; 0 is the station, and for a default every connector
 * @param stackLevel the highest of those that limit at a moment counts
 */
public record Profile(
        Purpose purpose,
        int connectorNumber,
        int stackLevel,
        Timing timing,
        Optional<Instant> validFrom,
        Optional<Instant> validTo,
        Schedule schedule) {

    /** Whether setting this takes {@code other}'s place (OCPP 1.6 §3.13.2). */
    boolean replaces(Profile other) {
        return purpose == other.purpose && connectorNumber == other.connectorNumber && stackLevel == other.stackLevel;
    }

    /** The limit in watts at {@code at}; empty where it sets none. */
    Optional<BigDecimal> wattsAt(Instant at, Optional<Instant> charging, int voltageV) {
        boolean valid = validFrom.filter(at::isBefore).isEmpty()
                && validTo.filter(end -> !at.isBefore(end)).isEmpty();
        return valid
                ? timing.runAt(at, charging).flatMap(run -> schedule.wattsAt(Duration.between(run, at), voltageV))
                : Optional.empty();
    }

    /** When its limit may change between {@code from} and {@code to}. */
    Stream<Instant> changes(Instant from, Instant to, Optional<Instant> charging) {
        Stream<Instant> runs = timing.runsBetween(from, to, charging)
                .flatMap(run -> schedule.changes().map(run::plus));
        return Stream.of(validFrom.stream(), validTo.stream(), runs)
                .flatMap(moments -> moments)
                .filter(moment -> moment.isAfter(from) && moment.isBefore(to));
    }
}
