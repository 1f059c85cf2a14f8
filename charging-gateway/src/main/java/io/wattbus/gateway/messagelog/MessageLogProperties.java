package io.wattbus.gateway.messagelog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much of what is said is kept.
 *
 * @param framesPerSecond how many a gateway process writes, on average; 0 logs nothing
 * @param capacity how many may wait to be written
 * @param kept how many of each station
 * @param maxAge older ones are forgotten
 * @param flushInterval between two writes
 * @param sweepInterval between two looks for frames that are too old or too many
 */
@Validated
@ConfigurationProperties("wattbus.message-log")
record MessageLogProperties(
        @DefaultValue("500") @Min(0) @Max(100_000) int framesPerSecond,
        @DefaultValue("2000") @Min(2) @Max(100_000) int capacity,
        @DefaultValue("500") @Min(1) @Max(100_000) int kept,
        @DefaultValue("7d") Duration maxAge,
        @DefaultValue("1s") Duration flushInterval,
        @DefaultValue("1m") Duration sweepInterval) {

    /** How many one write takes at most. */
    int framesPerFlush() {
        return Math.toIntExact(Math.max(1, framesPerSecond * flushInterval.toMillis() / 1000));
    }

    int capacityIfOn() {
        return framesPerSecond == 0 ? 0 : capacity;
    }
}
