package io.wattbus.availability.api;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What may be asked for at once.
 *
 * @param maxRadiusM greatest radius in m
 * @param maxBoxDegrees greatest width and height of a box whose locations are listed; a larger one is answered with clusters
 * @param maxIds greatest number of ids
 * @param maxStatuses greatest number of statuses in one answer
 */
@Validated
@ConfigurationProperties("wattbus.search")
record SearchSettings(
        @Positive int maxRadiusM,
        @Positive int maxBoxDegrees,
        @Positive int maxIds,
        @Positive int maxStatuses) {}
