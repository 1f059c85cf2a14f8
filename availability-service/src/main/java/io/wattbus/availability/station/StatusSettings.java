package io.wattbus.availability.station;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What happens to statuses without an event.
 *
 * @param interval pause between two rounds
 * @param patience how long what is to be published is left to whoever changed it
 * @param batchSize greatest number of EVSEs taken at once
 */
@Validated
@ConfigurationProperties("wattbus.status")
record StatusSettings(
        Duration interval, Duration patience, @Positive int batchSize) {}
