package io.wattbus.gateway.locallist;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the lists at stations are kept in step.
 *
 * @param pace the least time between two updates of one station
 * @param retryAfter when a station that failed, or whose list is too short, is looked at again
 * @param largest the most tokens that any station is given
 */
@Validated
@ConfigurationProperties("wattbus.local-list")
record LocalListProperties(
        @DefaultValue("1m") Duration pace,
        @DefaultValue("1h") Duration retryAfter,
        @DefaultValue("10000") @Positive int largest) {}
