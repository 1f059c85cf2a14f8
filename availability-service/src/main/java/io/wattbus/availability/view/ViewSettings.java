package io.wattbus.availability.view;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How Redis is followed.
 *
 * @param patience how long a read waits for the next change, and the pause while Redis is away
 * @param batchSize greatest number of changes taken at once
 * @param changesRemembered greatest number of changes that can be asked for again
 * @param removalsRemembered greatest number of removals that can be asked for again
 */
@Validated
@ConfigurationProperties("wattbus.view")
record ViewSettings(
        Duration patience,
        @Positive int batchSize,
        @Positive int changesRemembered,
        @Positive int removalsRemembered) {}
