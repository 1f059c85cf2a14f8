package io.wattbus.availability.api;

import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What holds for each answer.
 *
 * @param maxAge how long it may be shown without asking again
 * @param staleWhileRevalidate how long it may be shown after that while it is asked for again
 * @param compressedFrom smallest body that is compressed
 * @param origins where pages come from that may read it; {@code *} is anywhere
 */
@Validated
@ConfigurationProperties("wattbus.http")
record HttpSettings(
        Duration maxAge,
        Duration staleWhileRevalidate,
        DataSize compressedFrom,
        @NotEmpty List<String> origins) {}
