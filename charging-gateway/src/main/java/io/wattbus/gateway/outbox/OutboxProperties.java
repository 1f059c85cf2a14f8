package io.wattbus.gateway.outbox;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the relay works.
 *
 * @param batchSize records taken from the table at a time
 * @param pollInterval how often it looks without having been told, which is how records of other replicas are found
 * @param claimInterval how often it tries to get its share of the shards, and looks whether it still holds its own
 * @param firstBackOff pause after a first failure, doubled up to {@code longestBackOff}
 */
@Validated
@ConfigurationProperties("wattbus.outbox")
record OutboxProperties(
        @DefaultValue("500") @Positive int batchSize,
        @DefaultValue("100ms") Duration pollInterval,
        @DefaultValue("1s") Duration claimInterval,
        @DefaultValue("100ms") Duration firstBackOff,
        @DefaultValue("5s") Duration longestBackOff) {}
