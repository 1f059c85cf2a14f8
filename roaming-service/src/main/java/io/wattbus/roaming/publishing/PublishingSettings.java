package io.wattbus.roaming.publishing;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How what is to be published leaves.
 *
 * @param batchSize records sent in one round
 * @param pollInterval when to look for what a crashed replica left behind; own records are sent at once
 * @param retryDelay pause after Kafka or the database failed
 */
@Validated
@ConfigurationProperties("wattbus.publishing")
record PublishingSettings(@Positive int batchSize, Duration pollInterval, Duration retryDelay) {}
