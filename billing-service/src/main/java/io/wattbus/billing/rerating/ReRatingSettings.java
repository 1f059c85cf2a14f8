package io.wattbus.billing.rerating;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How records are re-rated.
 *
 * @param workers pages at a time in this process; each holds a connection to the database
 * @param pageSize records in a page, which is one transaction
 * @param interval when to look for what a process that died has left; what is asked of this one begins at once
 */
@Validated
@ConfigurationProperties("wattbus.re-rating")
record ReRatingSettings(@Positive int workers, @Positive int pageSize, Duration interval) {}
