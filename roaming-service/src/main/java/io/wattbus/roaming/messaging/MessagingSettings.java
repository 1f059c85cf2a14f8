package io.wattbus.roaming.messaging;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How this service talks to Kafka, beyond what Spring's own settings say.
 *
 * @param service name of the service: its consumer group, and part of the name of its dead-letter topics
 * @param instance name of this replica, part of its static membership
 * @param registryUrl base address of the schema registry
 * @param registryTimeout patience with the registry
 * @param firstRetry pause before the first retry while the own store is away; doubles
 * @param longestRetry greatest pause between retries, which go on forever
 * @param deadLetterRetention how long dead letters are kept
 */
@Validated
@ConfigurationProperties("wattbus.messaging")
record MessagingSettings(
        @NotBlank String service,
        @NotBlank String instance,
        URI registryUrl,
        Duration registryTimeout,
        Duration firstRetry,
        Duration longestRetry,
        Duration deadLetterRetention) {}
