package io.wattbus.availability.stream;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How streams are kept.
 *
 * @param heartbeat a stream on which nothing happens is written to so often
 * @param retry how long a client is to wait before it comes back
 * @param maxStreams greatest number of open streams
 * @param maxIds greatest number of locations that one stream may name
 * @param buffer events that wait for a reader; one that falls behind further is dropped
 */
@Validated
@ConfigurationProperties("wattbus.stream")
record StreamSettings(
        Duration heartbeat,
        Duration retry,
        @Positive int maxStreams,
        @Positive int maxIds,
        @Positive int buffer) {}
