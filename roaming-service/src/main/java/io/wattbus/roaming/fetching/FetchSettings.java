package io.wattbus.roaming.fetching;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When partners' own lists are read.
 *
 * @param instance this replica's name among all
 * @param pollInterval when to look for what is due
 * @param deltaInterval how often what has changed is read
 * @param fullInterval how often all is read
 * @param overlap by how much what has changed is asked for again: clocks differ
 * @param lease how long a list is left to a replica that has died; renewed by nobody, so longer than a list takes
 * @param firstRetry pause after the first failure; doubles
 * @param longestRetry greatest pause between retries, which go on forever
 * @param parallel lists read at once
 */
@Validated
@ConfigurationProperties("wattbus.fetch")
record FetchSettings(
        @NotBlank String instance,
        Duration pollInterval,
        Duration deltaInterval,
        Duration fullInterval,
        Duration overlap,
        Duration lease,
        Duration firstRetry,
        Duration longestRetry,
        @Positive int parallel) {

    private static final int MOST_DOUBLINGS = 20;

    /** The pause after so many failures in a row, shortened by up to a half so that not all come back at once. */
    Duration pauseAfter(int failures, double chance) {
        Duration doubled = firstRetry.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
        Duration bounded = doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
        return Duration.ofNanos((long) (bounded.toNanos() * (1 - chance / 2)));
    }
}
