package io.wattbus.roaming.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How partners are told.
 *
 * @param instance this replica's name among all
 * @param pollInterval when to look for what another replica has queued; what was queued here is sent at once
 * @param batch most that a partner is told in one go
 * @param inFlight most that a partner is told at the same moment: so many connections to it, and threads
 * @param lease how long a partner is left to a replica that has died; longer than a turn can take
 * @param firstRetry pause after the first failure; doubles
 * @param longestRetry greatest pause between retries, which go on forever
 */
@Validated
@ConfigurationProperties("wattbus.delivery")
record DeliverySettings(
        @NotBlank String instance,
        Duration pollInterval,
        @Positive int batch,
        @Positive int inFlight,
        Duration lease,
        Duration firstRetry,
        Duration longestRetry) {}
