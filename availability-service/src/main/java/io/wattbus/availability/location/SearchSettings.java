package io.wattbus.availability.location;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What may be searched for.
 *
 * @param maxRadiusM greatest radius in m
 * @param maxBoxDegrees greatest width and height of a box
 * @param maxAge how long an answer may be shown without asking again
 */
@Validated
@ConfigurationProperties("wattbus.search")
record SearchSettings(@Positive int maxRadiusM, @Positive int maxBoxDegrees, Duration maxAge) {}
