package io.wattbus.roaming.command;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How partners' commands are dealt with.
 *
 * @param timeout in which a command must have reached its station; partners are told it
 * @param answerTime how much longer a result is waited for
 * @param tellFor how long after that a partner is still told
 * @param pollInterval when to look for what is due
 * @param lease how long telling one result takes at most; then another replica does it
 * @param firstRetry pause after the first failure to tell; doubles
 * @param longestRetry greatest pause
 * @param perPartner results told to one partner at a time
 * @param retention how long commands can be looked up
 */
@Validated
@ConfigurationProperties("wattbus.command")
record CommandSettings(
        Duration timeout,
        Duration answerTime,
        Duration tellFor,
        Duration pollInterval,
        Duration lease,
        Duration firstRetry,
        Duration longestRetry,
        @Positive int perPartner,
        Duration retention) {

    private static final int MOST_DOUBLINGS = 20;

    /** The pause after so many attempts, shortened by up to a half so that not all come back at once. */
    Duration pauseAfter(int attempts, double chance) {
        Duration doubled = firstRetry.multipliedBy(1L << Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS));
        Duration bounded = doubled.compareTo(longestRetry) < 0 ? doubled : longestRetry;
        return Duration.ofNanos((long) (bounded.toNanos() * (1 - chance / 2)));
    }
}
