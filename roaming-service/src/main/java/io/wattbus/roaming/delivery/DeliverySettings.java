package io.wattbus.roaming.delivery;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How partners are told.
 *
 * @param instance this replica's name among all
 * @param pollInterval when to look for what waits; what was just queued is sent at once
 * @param lease how long a partner is left to a replica that has died
 * @param firstRetry pause after the first failure; doubles
 * @param longestRetry greatest pause between retries, which go on forever
 */
@Validated
@ConfigurationProperties("wattbus.delivery")
record DeliverySettings(
        @NotBlank String instance, Duration pollInterval, Duration lease, Duration firstRetry, Duration longestRetry) {}
